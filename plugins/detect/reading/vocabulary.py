"""Everyday words, folded: what a name, a pseudonym or a password is not."""


def lexicon(words: str) -> frozenset[str]:
    """Return the words of a text.

    >>> sorted(lexicon("rue avenue"))
    ['avenue', 'rue']
    """
    return frozenset(words.split())


STOP = lexicon("""
    a ai aie ait alors apres arrive as au aucun aucune aujourd aussi autre autres aux avait
    avant avec avez avoir avons beaucoup bien bientot bon bonjour bonne bonsoir bref c ca car ce
    cela celle celui cdt cdlt ces cet cette chez client cliente clients combien comme comment
    compte contact cordialement cote coupe coupee d dans de demain dep depuis derniere dernier
    des deja deux dit dois doit donc dont du elle elles en encore enfin ensuite entre envoye
    envoyez est et etait ete etes etre eux evidemment exact fait faites faire faut fixe help
    hier hs ici il ils impossible incident indisponible internet j jamais je jour jours jusqu
    juste l la le les leur leurs ligne lors lorsque lui lundi m ma maintenant mais malgre mardi
    me mercredi merci mes message mieux mise moi mon n ne ni non nos notre nous on ont or ou oui
    panne par parce pas pendant personne peut peux plus plusieurs pour pourquoi pourtant pouvez
    presque puis puisque qu quand que quel quelle quelqu qui quoi rdv re rien s sa sans sauf sav
    semaine semaines ses si sinon soit son sont sos sous suis sur svp stp t ta tant te tel
    tellement tes tjrs toi ton toujours tous tout toute toutes tres trois trop tu un une va vais
    vers veuillez vient viens voici voila voir vos votre vous vraiment vs y jeudi vendredi
    samedi dimanche technicien techniciens orange sfr free bouygues sosh red urgent urgence vite
    salut coucou hello fibre adsl box livebox freebox wifi reseau connexion coupure
    """)
"""Words that no name follows from: a street, a town or a pseudonym stops before them."""

STATES = STOP | lexicon("""
    oups ok oui euh ben bah hein mince zut attendez pardon desole desolee daccord identifiant
    identifiants mot mdp login pseudo numero adresse mail pris prise deja jamais toujours
    incorrect incorrecte invalide invalides faux fausse errone erronee oublie oubliee oublies
    perdu perdue expire expiree change changee changer bloque bloquee refuse refusee accepte
    demande demandee obligatoire requis requise inconnu inconnue introuvable ok ko vide valide
    identique different differente nouveau nouvelle ancien ancienne actuel actuelle provisoire
    temporaire impossible supprime supprimee desactive active pirate piratee public publique
    prive privee illisible necessaire minimum maximum reinitialise reinitialisee reinitialiser
    correct correcte marche fonctionne manquant manquante utilise deconnecte connecte connectee
    abonne abonnee fourni fournie affiche affichee visible suspendu suspendue resilie resiliee
    ferme fermee cree creee securise simple complique trop long court assez chiffres lettres
    caracteres note indique ecrit wifi orange etiquette dos dessous derriere quelque chose
    secret confidentiel vendeur conseiller service support particulier professionnel pro fidele
    mecontent mecontente perso personnel bonne mauvais mauvaise meme autre inutile inchange
    fils fille mari femme pere mere soeur frere super ridicule nul toujours effectivement
    actuellement
    """)
"""With what is said of a pseudonym or a password without telling it."""

FILES = lexicon(
    "pv plainte etiquette attestation certificat inscription licence membre mission ot "
    "quittance recepisse souscription voucher courante verbal enregistrement teamviewer anydesk "
    "ref refs reference references referance dossier dossiers dosier ticket tickets tkt tickt "
    "contrat contrats colis incident incidents inc reclamation demande intervention suivi "
    "tracking bordereau client cliente adherent allocataire fiscal spi siret siren compteur pdl "
    "prm pce linky sinistre police rio case sr signalement mandat rum recommande recommandee "
    "suivie lrar badge rar passeport cni permis identite matricule rma rmu ccp pto pbo prise pm "
    "pmz pt sro nro oi consuel abonne abonnee contract adhesion beneficiaire etudiant dossie "
    "ndi nd identifiant id transaction fidelite cadeau assure mutuelle chassis vin rppp spid "
    "tva intracom affaire requete usager societaire finess ine police cotisation"
)
"""Words that announce a reference by themselves."""
COUNTED = lexicon(
    "remboursement session garantie lettre fiche titre bagage valise courriel cheques ordre "
    "declaration commande commandes comande cmd cde facture factures fact devis avoir paiement "
    "virement prelevement abonnement fibre ligne lignes cheque envoi expedition livraison "
    "retour bon operation rdv rendez sav compte panne accord raccordement ont assistance "
    "message mail courrier appel carte article lot box boitier modem decodeur echeance avis "
    "releve enquete formulaire decompte bulletin chronopost colissimo dpd gls ups dhl fedex relay"
)
"""Words that also go with amounts and quantities: what follows must be plainer."""
