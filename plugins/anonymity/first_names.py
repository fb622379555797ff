"""First names in use in France, folded. The list is this project's own, from common knowledge."""

from plugins.anonymity.fold import listed

FIRST_NAMES = listed(
    """
    aaron abdel abdelkader abdoulaye achille adam adele adeline adrien agathe agnes ahmed aicha
    aime aimee aissatou alain alan alba albane albert alberto alex alexandra alexandre alexia
    alexis alfred alice alicia aline alix alma alois aloys alphonse amandine amaury ambre
    ambroise amel amelie amin amina amine amir anais anastasia anatole andre andrea andree ange
    angele angelina angelique anissa anita anna annabelle anne annette annick annie anouk
    anthony antoine antoinette apolline ariane arlette armand armelle arnaud arsene arthur
    assia astrid auguste augustin aurelia aurelie aurelien aurore axel axelle aya aymeric aziz
    baptiste barbara bastien beatrice ben benedicte benjamin benoit berenice bernadette bernard
    bertrand bettina bilal blanche boris boubacar brahim brian brice brigitte bruno cam camelia
    camille capucine carine carla caro carole caroline cassandra catherine cathy cecile cedric
    celestin celia celine chantal charlene charles charlie charline charlotte cheikh chloe
    christelle christian christiane christine christophe claire clara clarisse claude claudette
    claudia claudine clea clemence clementine cleo clothilde clotilde colette colin coline
    conrad constance corentin corinne cyprien cyril cyrille dalila damien daniel daniele
    danielle danny daphne david deborah delphine denis denise desiree diane didier diego
    dimitri djamel djamila djibril dominique dorian doriane dorothee dounia driss dylan eddy
    edgar edith edmond edouard edwige elena eleonore elia eliane elias elie elina eliot elisa
    elisabeth elise ella elodie eloise elsa elvire emeline emeric emile emilie emilien emma
    emmanuel emmanuelle enora enzo eric erica erika ernest erwan erwann esteban estelle ethan
    etienne eugene eugenie eva evan eve evelyne fabien fabienne fabio fabrice fadila fanny
    fanta farah farid farida fatiha fatima fatma fatou fatoumata faustine felicie felix
    ferdinand fernand fernande fiona firmin flavie flavien flo florence florent florentin
    florian floriane france francine francis francisco franck francois francoise frank fred
    frederic frederique gabin gabriel gabrielle gael gaelle gaetan garance gaspard gaston
    gauthier gautier genevieve geoffrey geoffroy georges georgette gerald geraldine gerard
    germain germaine gerome ghislain ghislaine gilbert gilberte gilles gina ginette giovanni
    gisele gladys gloria gregoire gregory guenael guillaume guillemette gus gustave guy gwenael
    gwenaelle gwendoline habib hadrien hafida hakim halima hamid hamza hanna hannah hans hassan
    heidi helena helene heloise henri henriette herve hicham hippolyte hocine honorine houria
    hubert hugo hugues ibrahim ibrahima idriss ignace igor ilan ilhan ilona ilyes imane ines
    ingrid irene irina iris isaac isabelle ismael issa ivan jackie jacky jacob jacqueline
    jacques jade jalil jamal jamila jana janine jason jawad jean jeanne jeannine jeff jennifer
    jenny jeremie jeremy jerome jessica jessy jimmy jo joachim joanna joao joel joelle johan
    johann johanna john johnny jojo jonas jonathan jordan jose joseph josephine josette josiane
    josue joyce juan judith jules julia julian juliane julie julien julienne juliette justin
    justine kader kamel kamil karim karima karine karl kate katia katy kelly kenza kevin
    khadija khaled kilian kylian laetitia laila laura laure laureen laurence laurent laurie
    laurine lazare lea leila lena leo leon leonard leonie leonor leopold leslie lia lila lili
    lilian liliane lilou lily lina linda line lionel lisa lise lisette livia loan logan loic
    lola lorenzo loris lou louane louis louisa louise luana luc lucas luce lucette lucie lucien
    lucienne ludivine ludovic luigi luis luka lukas lulu lydia lydie lyna mael maelle maelys
    maeva mahmoud maite malek malika malo mamadou manon manu manuel manuela marc marceau marcel
    marcelle marco margaret margaux margot marguerite maria mariam mariama marianne marie
    marielle marilyn marin marina marine mario marion marius marjorie marlene martin martine
    maryam maryline maryse maryvonne mat mateo mathias mathieu mathilde mathis mathys matteo
    matthias matthieu maud maurice mauricette maurine max maxence maxime mehdi melanie melina
    melissa melvin mendy meriem merwan mia michael michel michele micheline mick mickael miguel
    mila milan milena milo mimi mina miriam mohamed mohammed moise mona monique morgan morgane
    mouna mounir moussa mustapha myriam nabil nabila nadege nadia nadine naima najat nasser nat
    natacha natalia nathalie nathan nathanael nawel nelly nelson nico nicolas nicole nina ninon
    noa noah noe noel noelie noelle noemie nolan nono nora norah norbert nordine nour oceane
    octave odette odile olga olive olivia olivier omar ophelie orlane oscar othman oumar
    ousmane owen pablo paola pascal pascale pascaline patrice patricia patrick paul paula paule
    paulette pauline pedro perrine philippe philomene pierre pierrette pierrick priscilla
    prudence prune quentin rachel rachid rachida ralph raoul raphael raphaelle raymond raymonde
    regine regis remi remy renaud rene renee richard rita robert roberte roberto robin rodolphe
    rodrigue roger roland rolande romain romane romaric romeo romuald ronan rosa rosalie rose
    roselyne rosine roxane ruben rudy ruth sabine sabrina sacha safia said salim salima salma
    salome salomon sam samantha sami samia samir samira samuel samy sandra sandrine sandy seb
    sebastien selim selma serge sergio severine sidonie simon simone sofia sofiane sohan
    solange solene solenn sonia sophia sophie soraya soufiane stef stella steph stephane
    stephanie steve steven suzanne suzette suzie sybille sylvain sylvaine sylvestre sylvette
    sylvia sylviane sylvie tanguy tania tarek tatiana ted teddy thais thea theo theodora
    theodore theophile therese thibaud thibault thibaut thierry thomas tiago timeo timothee tom
    tony toufik tristan ugo ulysse urbain val valentin valentine valerie vanessa vera vero
    veronique vianney vicky victoire victor victoria victorien vincent violette viviane
    vladimir wafa wahid walid wassim wendy wilfried william willy xavier yacine yael yanis yann
    yannick yasmina yasmine yassine yoann yohan yolande youcef younes youssef yvan yves yvette
    yvon yvonne zachary zahra zakaria zelie zineb zoe zohra zora
    """
)
"""They widen what is proposed and doubted, never what is masked by itself."""
