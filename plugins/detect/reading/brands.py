"""Handles that a company answers from: its name, and words of service around it.

They are public, as the company is. A case names its own besides (`public`).
"""

import re

_BRANDS = (
    "orange|sosh|sfr|red|bouygues|bouyguestelecom|bytel|bbox|free|freebox|freemobile|"
    "free_1337|iliad|"
    "xavier75|prixtel|nrj|nrjmobile|laposte|lapostemobile|colissimo|chronopost|"
    "mondialrelay|dpd|ups|"
    "dhl|fedex|gls|relaiscolis|amazon|cdiscount|fnac|darty|boulanger|leclerc|carrefour|auchan|ikea|"
    "sncf|sncfconnect|sncfvoyageurs|ouigo|tgv|inoui|ratp|transilien|airfrance|easyjet|ryanair|"
    "transavia|booking|airbnb|blablacar|flixbus|uber|ubereats|deliveroo|edf|engie|totalenergies|"
    "enedis|grdf|veolia|suez|ekwateur|apple|samsung|xiaomi|huawei|google|microsoft|"
    "xbox|playstation|"
    "netflix|canal|canalplus|disney|disneyplus|spotify|deezer|bnp|bnpparibas|societegenerale|sg|"
    "creditagricole|creditmutuel|cic|lcl|boursorama|boursobank|hellobank|revolut|n26|paypal|maif|"
    "macif|maaf|matmut|axa|allianz|groupama|ameli|caf|poleemploi|francetravail|impots|dgfip|arcep|"
    "dgccrf|cnil|ufc|ufcquechoisir|quechoisir|signalconso|service|servicepublic|twitter|instagram|"
    "facebook|linkedin|tiktok|youtube|snapchat|whatsapp|altice|xpfibre|axione|covage|"
    "franceconnect|icloud|outlook|gmail|windows|ebay|doctolib|epic|ubisoft|blizzard|nintendo|"
    "roblox|"
    "tdf|nokia|netgear|tplink"
)
_SERVICE = (
    "sav|conseil|conseils|service|services|client|clients|clientele|aide|support|help|"
    "care|info|infos|"
    "infotrafic|assistance|france|fr|officiel|official|telecom|mobile|pro|business|"
    "business_services|"
    "contact|actu|actus|news|presse|groupe|group|tv|fibre|et|vous|avec|le|la|les|sos|"
    "reponse|ecoute|"
    "reclamation|relation|relations|community|bank|fr_|voyageurs|connect|the|team|you"
)
_OFFICIAL = re.compile(
    rf"@?(?:(?:{_SERVICE})[_.]?)*(?:{_BRANDS})(?:[_.]?(?:{_SERVICE}|{_BRANDS}))*_?"
)


def is_brand(handle: str) -> bool:
    """Tell whether a folded handle is made of nothing but brands and words of service.

    >>> [is_brand(it) for it in ("@orange_conseil", "@sosfr", "@camille_orange")]
    [True, False, False]
    """
    return len(handle) < 40 and _OFFICIAL.fullmatch(handle) is not None
