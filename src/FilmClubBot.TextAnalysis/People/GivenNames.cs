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
        """);
}
