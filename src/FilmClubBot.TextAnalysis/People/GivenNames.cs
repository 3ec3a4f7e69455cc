using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>Common given names that English usage gives to one gender nearly always; a name in neither list is neutral.</summary>
internal static class GivenNames
{
    /// <summary>Whether a word, lower case, is somebody's given name.</summary>
    public static bool Contains(string word) => Female.Contains(word) || Male.Contains(word);

    /// <summary>Names of women.</summary>
    public static FrozenSet<string> Female { get; } = English.Set(
        """
        abigail ada adele agnes agnès aisha alexandra alice alison amanda amelia amy ana andrea angela anita ann anna anne annette
        annie ava barbara beatrice bella bernadette beth betty bridget camille carey carla carol caroline carrie catherine cate
        céline celine charlotte chantal cheryl chloé chloe christina christine claire clara claudia cora cynthia daisy debra deborah
        denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella ellen eloise
        emily emma erica esther eva eve evelyn fiona florence frances gemma georgia gertrude gillian gina gloria grace greta hannah
        harriet hazel heather helen helena hilda ida ingrid irene iris isabel isabella isabelle jacqueline jane janet janice jennifer
        jenny jessica jill joan joanna jodie josephine joyce judith judy julia juliet juliette julie karen kate katherine kathleen
        kathryn katie kelly kirsten kristen laura lauren leah lena lesley lily linda lisa liv lois lorraine louise lucy lydia lynn
        lynne mabel madeleine maggie margaret margot maria marie marilyn marion marjorie martha mary matilda maud maxine meg meryl
        mia michelle mildred millie molly monica nadia nancy naomi natalie nicola nicole nina nora olivia pamela patricia paula
        pauline penelope penny phoebe phyllis rachel rebecca regina rita rosa rosalind rose rosemary ruth sally samantha sandra sara
        sarah saoirse scarlett shirley sofia sonia sophia sophie stella stephanie susan susanna sylvia tamara tanya teresa thelma
        theresa tilda tina tracy ursula valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy winifred
        yvonne zoe zoë
        anja anke antje astrid beate birgit brigitte britta christiane corinna cornelia dagmar doreen elke elfriede franziska friederike gabriele gisela
        gudrun heike heidi helga hildegard ilse imke inge inka jana johanna jutta karin karla karoline katharina katja katrin kerstin kirstin klara liesel
        lina lotte luise maren margarete margarethe marlene martina mechthild meike melanie monika nadja nele petra renate sabine saskia sibylle sigrid silke
        simone sonja stefanie susanne svenja swantje tanja ulrike ute waltraud wiebke agnieszka amélie anaïs aurélie cécile clémence corinne delphine élodie
        émilie fanny françoise geneviève hélène inès jeanne laetitia léa manon margaux marianne marguerite mathilde mireille nathalie noémie océane sandrine
        solène sylvie valérie véronique virginie zoé alba alicia almudena beatriz belén candela carmen concha consuelo cristina emilia esperanza fernanda
        gabriela graciela guadalupe ines inés isabela josefina juana leonor lucía lucia luisa luz magdalena manuela marisa maribel marta mercedes montserrat
        nieves pilar raquel rocío rosario soledad verónica ximena yolanda
        abby alyssa aubrey audrey becky bonnie brenda brianna brooke caitlin candace carolyn cassandra cassie chelsea cindy darlene deanna
        debbie delilah dorothea edna elise eliza ellie elsa erin estelle ethel felicity freya gail georgina gretchen gwen gwendolyn
        hayley hilary hillary imogen isla jeanette jenna joanne josie kara kathy kayla keira kimberly kirsty lara latoya
        lillian lindsay lindsey lorna lottie lupita mallory marcia margo marnie megan melissa meredith mindy minnie miriam muriel nell
        nellie nikki norah octavia paige pam patsy peggy phyllida polly priscilla ramona rebekah robyn rosie roxanne sabrina sadie sharon
        shauna sheila shelly sienna sissy sonya stacey stacy susie suzanne tabitha tammy tess tessa tiffany trudy uma vicky vivien
        whitney willa yasmin zelda zendaya
        """);

    /// <summary>Names of men.</summary>
    public static FrozenSet<string> Male { get; } = English.Set(
        """
        aaron abdul abraham adam adrian ahmed akira alan albert alejandro alexander alfonso alfred ali allan allen alvin andre andré
        andrei andrew anthony anton antonio arnold arthur ben benjamin bernard bill billy bob boris brad brendan brian bruce bruno
        bryan carl carlos cary cecil charles charlie christopher clarence clark claude clive clint colin conor craig cyril damien
        daniel dave david denis denzel derek desmond dick diego dmitri dominic don donald douglas duncan dustin edgar edmund eduardo
        edward edwin eli elliott emeric eric ernest ernst ethan eugene federico felix fernando francesco francis francisco françois
        frank franklin fred frederick fritz gabriel gary geoffrey george gerald gerard gilbert giovanni gordon graham greg gregory
        guillermo gus gustav guy hal hans harold harrison harry harvey hayao heath henri henry herbert herman horace howard hugh
        hugo humphrey ian igor ingmar isaac ivan jack jacob jacques jake james jason jean-luc jeff jeffrey jeremy jerome jerry jesse
        jim jimmy joaquin joe joel john johnny jonathan jorge jose josé joseph joshua juan julian julio justin karl keith ken kenneth
        kenji kevin klaus kurt kyle lars laurence lawrence lee leo leon leonard leonardo lewis liam lloyd lorenzo louis luc luca
        lucas luchino luis luke malcolm marcel marcello marcus mario mark martin marvin matt matthew maurice max mel michael
        michelangelo miguel mike mikhail miles milos mohammad mohammed nathan neil nicholas nick nicolas nigel noah noel norman oliver
        orson oscar otto owen pablo park pasquale patrick paul pedro peter philip phillip pierre quentin rainer ralph raoul ray
        raymond rex ricardo richard rick ridley robert roberto robin rodney roger roland roman ronald ross roy rudolf rupert russell
        ryan sam samuel satyajit scott sean sebastian sergei sergio sidney simon spike stanley stefan stephen steve steven stewart
        stuart ted terence terrence terry theodore thomas tim timothy todd tom tommy tony travis trevor victor viktor vincent vittorio
        vladimir walter warren wayne werner wes wilfred will willem william wim winston wolfgang woody yasujiro zachary
        andreas arne axel bastian bernd bernhard björn burghart burkhard carsten christoph clemens detlef detlev dieter dietmar dietrich dirk eckhard eberhard
        ekkehard erwin ferdinand florian friedhelm friedrich gerd gerhard gottfried günter günther guenter hannes hanns hartmut heiko heiner heinrich
        heinz helge helmut helmuth henning henrik hermann holger horst ingo jan jens joachim jochen johann johannes jörg josef jürgen karlheinz karsten
        konrad lothar ludwig lutz manfred markus matthias meinhard moritz niels norbert olaf ole oskar philipp ralf reiner reinhard rolf rüdiger rudi
        siegfried sönke steffen sven theodor thilo thorsten til tilman tobias torsten udo ulf uli ulrich uwe volker volkmar wieland wilfried wilhelm willi
        winfried alain antoine arnaud aurélien baptiste benoît bertrand christophe didier édouard émile étienne fabien fabrice frédéric gaël gaspard
        gérard gilles grégoire guillaume gustave jérôme joël julien laurent léo léon loïc lucien mathieu maxime michel olivier pascal patrice philippe raphaël
        rémi rené romain sébastien serge stéphane sylvain théo thierry thibault tristan xavier yann yves alfredo álvaro andrés ángel arturo benito bernardo
        camilo césar claudio cristóbal emilio enrique ernesto esteban félix fernán gonzalo gustavo héctor ignacio iñaki iván jaime javier jerónimo joaquín
        julián manuel marcelo martín mateo mauricio máximo nicolás óscar paco patricio rafael ramón raúl rodrigo rubén salvador santiago tomás vicente víctor
        aidan alec alistair angus archie barry bart benedict bernie bert blake bradley brandon brent brett bryce byron caleb calvin casper
        chad chester chris clifford clinton cody cole colm connor corey curt curtis damon danny darren darryl dennis
        derrick dexter donnie doug dwayne dwight dylan eddie elijah elvis eoin evan ewan finn floyd freddie garrett gavin gene
        gerry glenn hank hector iain idris ira irving jared jed jeremiah joey jonah josh keanu kieran kirk lance larry leroy lionel
        logan marty melvin mickey milo mitch mitchell morris moses murray nathaniel ned norm oswald otis pete phil randall randy reggie
        rhys ricky robbie ron ronnie rory sammy saul seth shane shaun sheldon sid spencer stan theo toby troy tyler tyrone
        vernon vic vince wallace wally wesley wilbur willie wyatt zach zack
        """);
}
