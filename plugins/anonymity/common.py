"""Names that are also everyday French words, folded. The lists are this project's own."""

from plugins.anonymity.fold import listed

COMMON = listed(
    """
    abeille abri adjoint agate agneau aigle aime aimee air allemand allemande alliance amande
    amant ambre ami amour ane anemone ange angelique annee appel arbre arche archer argent arme
    armee art artisan aube aurore avocat avril axe azur bague bain balai balise balle banc
    bande banque bar barbe barbier baron barrage barre barreau barriere bas bataille bateau
    batiment beau beaux bec belge belle ben berceau berger besoin bete beurre bien bille billet
    bis biscuit blanc blanche blancs ble bleu bleue bloc blond bob bobine boeuf bois boisson
    boite bon bonbon bonhomme bonjour bonne bonnet bonte borde borne bosse botte bouc bouche
    boucher boucherie boucle boulanger boule bouleau boulet bouquet bourg bourgeois bourreau
    bourse bout boutique bouton branche bras brave breton bride brillant brin brique briquet
    brise bronze brosse brouillard brun brune brut buisson bulle bureau but cadeau cadet cadre
    cage caillou cam canal canard cane capitaine capucine car caro carre carreau carrier
    carriere cas casse cause caution cavalier cave cedre ceinture celeste cendre central centre
    cerise chaine chaise chamois champ champagne champion champs chance chant chapeau chapelle
    chapon char charbon chardon charge charmant charme charpentier charrier chasse chasseur
    chat chateau chaton chaud chauve chef chemin cheminee chene cheval chevalier chevre chien
    choix chou chretien ciel cite clair claire cle clemence clement clementine clerc cloche
    clos clou cochon coeur coiffeur coin col collet collier colombe colonel come commun
    compagnon comte conseil constance constant constante conte content convert coq corbeau
    corde cordier cordonnier cornet corps cote cour courant couronne courrier cours court
    courte courtois cousin couteau couture couturier couvert couvreur creme croissant croix
    cuir cuisinier cure dame dan danger dauphin debit delice demon denier dent depart desert
    desire desiree dessin dessus devant devoir diable diamant dieu dimanche divers doigt
    domaine don dore doree dos douce doucet doux drap drapeau droit droite duc dur dure eau
    ecole ecuyer emeraude enfant epee epine espagnol espoir etang ete etoile eve fabrique
    faible farce faucon faute faux fer ferme fermier feu feuille fevrier fidele figuier filet
    fille fils fin flamand flamme fleur flo flore flute foin folie folle fond fontaine force
    forestier foret forge forgeron fort forte fortune fosse fou foule four fourmi frais franc
    francais france franche frein frere froid fromage front fuseau gai gaillard gain galant
    galerie galop gamin gant garage garance garce garcon garde gardien gare gars gateau gauche
    geant gendre general genou genre gentil germe gibier gilet girouette gite givre glace golf
    gosse gout goutte grace grain grand grande grands grange gras gravier grec greffier grenier
    grenouille gres grille gris grise gros grosse grue guerre guerrier guide gus habit haie
    halle hardi hasard haut haute herbe heritage heritier heros heure heureux hibou hier hiver
    homme honneur horloge hote huissier humble image innocent innocente iris italien jade jambe
    janvier jardin jardinier jasmin jasmine jaune jean jeu jeudi jeune joie joli jolie jour
    journee joyeux juge juif juillet juin jumeau juste justice laine lait lame lampe lance
    langue lapin lard large larme laurier leger legere lent lente levant levier liberte lie
    lien lieu lievre ligne lilas lin line lion lise liste lit litre livre loge logis loin long
    longue lot lou loup loupe lourd luce lucide lundi lune lutin luxe lys macon mai main maire
    maison maitre majeur malin malle manche manteau marais marbre marc marchand marche mardi
    marguerite mari mariage marie marin marine marquis mars marteau masse mat matin mauvais
    maux max may meche medecin meilleur mel melodie menage menuisier mer merci mercier mercredi
    mere merle merveille message messager messe mesure meuble meunier mie miel mieux milieu
    mille mince mine miroir modeste moine moineau mois moisson moitie monde monnaie mont
    montagne monte montre mortier mouche moulin mousse mouton moyen muet muguet mulet mur mure
    musicien musique nain narcisse nat nation nature navet neige neuf neuve neveu nez noble
    noel noir noire nono nord normand notaire nouveau nouvel nouvelle noyer nue ocean oeuf
    office oiseau olive ombre oncle opale orage orange orge orme ours ouvrier page pages paille
    pain paix palais palme panier panne panneau paon papier papillon paquet paradis parent
    parfait parfaite parle part partie pas passage passe passeur pasteur pat patience patron
    patte pauvre pavillon paysan peche pecheur peintre pelerin pelle pepin perche pere peril
    perle perron perroquet personne pervenche pesant petit petite petites petits peuple peur
    pic pied pieds pierre pige pigeon pile pilier pilote pin pince pinceau pion pipe pique
    piquet pire place plage plaine plan planche plante plat platre plein plomb plombier plus
    poil poing point pointe poire poirier pois poisson poivre pole poli pomme pommier pont porc
    port porte porteur portier poste pot potage poteau potier pouce poudre poulain poulet
    poupee pre premier premiere pressoir prestige prevu prieur prince princesse printemps prix
    profit prosper prudence prudent prune puissant puits quai quart quatre rabot racine rail
    raisin raison rang rat rate rayer rebelle regard regle reine relais renard rendu repos
    requin reste retard retour reve riche richesse rideau rigolo risque rival rive riviere robe
    roc roche rocher roi romain romaine roman rond ronde rose roseau rosee rosier rossignol
    roue rouge rouille rousse route roux royal royaume ruban rubis rude rue ruisseau sable
    sabot sac sage sain saint saison salaire sale salle salon salut sam samedi sanglier sans
    sapin saule saut sauvage savant savon seau seb sec seche secret seigle seigneur sel selle
    semaine senateur serein sereine sergent serpent serre serrurier service seul seule siege
    signal simple singe soir soldat sole soleil solide somme sommet sommier songe sonnette
    sorcier sort sot sou souci soudain souffle soulier souris souverain suisse suite sultan sur
    sureau surprise table tache taille tailleur talon tambour tante tapis tard tas taupe
    taureau teinturier temple temps tendre terrain terrasse terre tertre tete texte the tiers
    tilleul tim tire tisserand toile toit tombe tonneau tonnelier tonnerre tort tortue touche
    toujours toupie tour tourneur tournoi tourte tout train trait travers tremble tresor tricot
    triomphe tronc trop trou troupe truffe truie tuile tulipe vache vacher vaillant vaisseau
    val valet vallee vallon veau veille vendredi vent venus verger verite verre vert verte
    vertu veuve viande vice victoire vide vie vieille vierge vieux vif vigile vigne vigneron
    vilain village ville vin viole violet violette violon vis visage visible vital vite vitre
    vivant vive vivien vivier voile voisin voisine voiture vol volant volet volontaire volonte
    voyage vrai vraie vue wagon will
    """
)
"""Found as names only where a capital or a position makes names of them."""

LEADING = listed(
    """
    ami appel avril beau bel belle bien blanc bleu bon bonjour bonne bonte brave bref brun
    bureau cas chance cher clair courage court courte depart dieu dimanche divers doux droit
    dur faible faux fevrier fin fort forte frais franc froid gentil grand grande grands gris
    gros grosse hardi haut haute heure heureux hier hiver janvier jaune jeudi jeune joli jolie
    jour journee juillet juin juste large leger lent ligne long longue lourd lundi mai marche
    mardi mars matin mauvais meilleur merci mercredi message mieux mille moyen neuf noel noir
    noire nouveau nouvel nouvelle panne parfait parfaite part partie pas passage patience
    personne petit petite petites petits pire place plus point poste premier premiere prix
    prudent rappel rendu reste retard retour riche rouge royal sage sain salut samedi sans
    semaine septembre service seul seule silence simple soir souci suite sur surprise tard
    tiers toujours tout trop vendredi vert verte vieille vieux vif vilain vite vive voila vrai
    vraie
    """
)
"""Words that often open a sentence, where their capital says nothing."""
