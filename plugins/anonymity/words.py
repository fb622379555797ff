"""Words by which names are told from other words. All folded (see `fold`), none is private.

The lists are this project's own. They change where a confirmed name is looked for, what is proposed
and what is doubted; a name that is in none of them is still found once a person confirms it.
"""

from plugins.anonymity.fold import listed

TITLES = listed(
    """
    docteur dr m madame mademoiselle maitre me mesdames messieurs miss mlle mlles mm mme mmes
    monsieur mr mrs ms pr professeur
    """
)
"""Before a name."""

PARTICLES = listed(
    """
    abou abu ait al ben bin d da das de del della den der des di do dos du el l la le les mac
    mc saint sainte st ste van von
    """
)
"""They open a name in several words: de La Tour, Le Goff."""

BRANDS = listed(
    """
    airbnb aldi aliexpress allianz altice amazon ameli android apple auchan axa axione bbox
    blablacar bnp bolt boursorama bouygues caf canalsat carrefour castorama cdiscount
    chronopost colissimo coriolis covage darty decathlon deezer deliveroo dhl discord disney
    djingo dpd easyjet edf ekwateur enedis engie eni facebook fedex fnac free freebox gandi gls
    gmail google grdf groupama hotmail huawei ikea instagram intermarche internet ionos ipad
    iphone laposte lcl lebara leboncoin lidl linkedin livebox lyca macif maif mastercard matmut
    messenger microsoft mobile mondial monoprix netflix nokia nordnet nrj orange ouigo outlook
    ovh ozone paribas paypal prixtel ratp red relay revolut ryanair samsung sfr shein signal
    snapchat sncf sony sosh spotify stadia suez syma telecom telegram temu tiktok totalenergies
    transavia twitter uber ups urssaf vattenfall veolia videofutur vinted visa whatsapp wifi
    xiaomi xpfibre yahoo youtube zalando
    """
)
"""Never a person's name."""

PLACES = listed(
    """
    afrique ajaccio algerie allemagne alsace amerique amiens angers angleterre annecy antibes
    aquitaine argenteuil asie auvergne avignon bastia bayonne belgique besancon bobigny
    bordeaux bourgogne brest bretagne bruxelles caen calais canada cannes chambery chine corse
    creteil dijon dunkerque espagne europe france geneve grenoble guadeloupe guyane italie
    lille limoges londres lorient lorraine luxembourg lyon maroc marseille martinique mayotte
    metz montpellier montreuil mulhouse nancy nanterre nantes nice nimes normandie occitanie
    orleans paris pau perpignan picardie poitiers portugal provence quimper reims rennes
    reunion roubaix rouen savoie strasbourg suisse tarbes toulon toulouse tourcoing tours
    tunisie vannes vendee versailles vichy
    """
)
"""In common use: as names, only where a position says so."""

GENERIC = listed(
    """
    accueil admin administrateur adresse agent agente agents aide anonyme assistance assistant
    assistante automate bot boutique care chatbot client cliente clientele clients commercial
    commerciale community compte conseil conseiller conseillere conseillers conseils contact
    digital digitale email entreprise entreprises equipe et expert experte facturation group
    groupe help hotline inconnu info information infos lui mail manager moderateur moderatrice
    moi newsletter nom noreply nous officiel officielle operateur operatrice particuliers pro
    reclamation reclamations relation relations reply repondre reseau reseaux robot sav service
    services sociaux support system systeme team technicien technicienne technique toi unknown
    user utilisateur virtuel virtuelle vous webmaster
    """
)
"""What organisations and functions are called: no person's name."""

SPEECH = listed(
    """
    a absolument accord adresse agent ah ai aide aller allo alors amicalement amities annee
    apparemment appelez apres assez attendez attente attention au aucun aucune aujourd
    aujourd'hui aurait aussi autre autres aux avais avait avant avec avez avoir bah beaucoup
    belle belles bien bientot bienvenue bises bisous bjr bon bonjour bonne bonnes bonsoir box
    bref bsr c c'est ca car cdlt cdt ce cela celle celui cependant certains ces cet cette ceux
    chance chaque cher chere ci client cliente code combien comme comment compris concernant
    conseiller conseillere continuation cordialement cordiales coucou courage d d'accord dac
    dans date de depuis des desole desolee deux distingues dites donc donnez dont dossier du
    effectivement elle elles email en enchante encore enfin ensuite entendu entre envoye
    envoyez es est et etant ete etes etre euh eux evidemment exactement excellente excusez
    expliquez facture faire fait faites fetes fibre from genial grace grande ha he hein hello
    hier honteux ici il ils impossible inacceptable inadmissible incroyable j j'ai jamais je
    journee juste justement l l'agent la le lequel les leur ligne logiquement lol lors m ma
    madame mademoiselle mail mais mal malheureusement mdr meilleures meilleurs meme merci mes
    mesdames message messieurs mieux mlle mme moi mon monsieur mr n n'est navre navree nb ne ni
    nom non normalement nos noter notez notre nous nouveau nouvelle nuit numero numeros objet
    ok on ou oui par parce pardon parfait parfaitement pas patience personne petit petite peu
    peut peux pj plus plusieurs pour pourquoi pourtant pouvez pouvons premiere prenom probleme
    ps puis qu qu'est quand que quel quelle quelqu quelque quelques question qui quoi rappel
    rappelez ravi ravie re rebonjour reception regardez relance reponse respectueusement rien s
    sa sachez salut salutations sans sauf savez scandaleux se selon semaine sent sentiments
    service ses si sincerement sinon slt soiree soit sommes son sont sous suis suite super sur
    svp t ta tandis te technicien tel telephone telle tes to toi ton toujours tous tout toute
    toutefois toutes tres trop tu tv un une urgence urgent va vas verifiez veuillez visiblement
    voici voila vos votre vous voyez vraiment vu y zut
    """
)
"""Words that open sentences and close letters."""

ALLOWED = listed(
    """
    adsl air airbox alexa an anglais anglaise aout apn app appstore arcep article ascension
    assurance avoir avril banque bercy bic bleue bluetooth bolt booking boulanger box caisse
    canal carte cgu cgv chat chatel choisir chrome clcv cnil code colis commande commercial
    conseil consommation contrat covid decembre decodeur dect delta dgccrf dieu dimanche
    directeur direction directrice dm docteur dolby domino eau echo edge email emploi energie
    epargne esim essentiel est etat etats ethernet excel facture fevrier fi firefox fit forfait
    francais francaise ftth galaxy gaz gbit gbits gbps geste giga gigabit go gps hamon hdmi ht
    iban ile imei inc janvier jeudi juillet juin kbit ko leclerc leroy linux livraison loi
    lundi mac madame mademoiselle mai mail mairie maitre mardi mars master max mbit mbits mbps
    mediateur mediation mediatrice mega mercredi merlin mesdames messieurs mini ministere mlle
    mme mms mo monsieur mp mr nir noel nord nouvel novembre nro octobre offre ont open option
    ouest paques pdf pentecote play playstation plug pm point pole pop postale poste premium
    president presidente prime promo pto ram rdv region relais remboursement repeteur replay
    republique resiliation retrait revolution rgpd rib safari saint sainte samedi sav seigneur
    sepa septembre series signal signalconso sim siri smart smartphone sms ssd st standard ste
    store sud suivi switch tchat tel telephone terre thread tnt total toussaint ttc tva tweet
    ufc ultra unis up usb vdsl vendredi ville vitale web wi windows word xbox
    """
)
"""Capitalised in a quarrel with a support service, and no names."""
