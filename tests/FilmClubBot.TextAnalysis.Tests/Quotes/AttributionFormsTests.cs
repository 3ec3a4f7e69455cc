namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>The many ways in which critics attribute words.</summary>
public class AttributionFormsTests
{
    [Theory]
    // A noun of saying.
    [InlineData("Nils, whose motto is “never row towards the light”, rows there at once.", "Film|Nils||never row towards the light")]
    [InlineData("The film delivers the message that “nobody drowns alone”, and means it.", "Film|||nobody drowns alone")]
    [InlineData("There is a line from the lighthouse keeper: “I count ships so as not to count years.”", "Film|the lighthouse keeper||I count ships so as not to count years.")]
    [InlineData("A title card informs us that “the harbour froze in a single night”.", "Film|||the harbour froze in a single night")]
    // As somebody puts it, anywhere in the sentence.
    [InlineData("It is “a hymn to bad weather”, a film, as the critic Mara Okoye puts it, for people who own one coat.", "Speech|Mara Okoye||a hymn to bad weather")]
    [InlineData("“A hymn to bad weather” is how the critic Mara Okoye described it.", "Speech|Mara Okoye||A hymn to bad weather")]
    [InlineData("To quote Mara Okoye: “The sea does not audition.”", "Speech|Mara Okoye||The sea does not audition.")]
    // In brackets behind the words.
    [InlineData("“A hymn to bad weather, and to those who stay in it” (Mara Okoye of The Lantern).", "Speech|Mara Okoye|The Lantern|A hymn to bad weather, and to those who stay in it")]
    [InlineData("“A hymn to bad weather, and to those who stay in it” (Mara Okoye, in The Lantern, 2014).", "Speech|Mara Okoye|The Lantern, 2014|A hymn to bad weather, and to those who stay in it")]
    // A long clause that ends in a colon.
    [InlineData("Ines Vogt was blunt about the budget when we met her in Leeds last spring: “We had one boat and we sank it.”", "Speech|Ines Vogt||We had one boat and we sank it.")]
    [InlineData("Asked whether the ice was real, the director Ines Vogt had a short answer ready for us: “Ask my toes.”", "Speech|Ines Vogt||Ask my toes.")]
    // A signature.
    [InlineData("“The sea does not audition.” -- Ines Vogt", "Speech|Ines Vogt||The sea does not audition.")]
    [InlineData("Mara Okoye studied it for years. For her it is “a hymn to bad weather and to those who stay in it” (Okoye, 1990: 31).", "Speech|Mara Okoye||a hymn to bad weather and to those who stay in it")]
    [InlineData("It ran in a series in Haverford, Leeds, curated by Mara Okoye in 2014, who described it as “a hymn to bad weather and to those who stay in it”.", "Speech|Mara Okoye||a hymn to bad weather and to those who stay in it")]
    [InlineData("Mara Okoye lists the film as the third of her nine favourite films about ice, snow, and long ferries, saying “it is a hymn to bad weather and to those who stay in it”.", "Speech|Mara Okoye||it is a hymn to bad weather and to those who stay in it")]
    [InlineData("Applying Mara Okoye to the ending is tempting. Okoye wrote: “The sea does not audition.”", "Speech|Mara Okoye||The sea does not audition.")]
    [InlineData("When told “but you are not a fisherman”, he sells the boat.", "Film|||but you are not a fisherman")]
    [InlineData("He is the kind of father that tells her “I would have given you the boat if you had asked me”.", "Film|||I would have given you the boat if you had asked me")]
    [InlineData("Nils sits on the quay. Then he says the last line of the film: “I am done with the sea.”", "Film|||I am done with the sea.")]
    [InlineData("The director Ines Vogt made it in Leeds. In this interview from Harbour Lights she cites rain, ferries and cold hands as the reasons for it: “I never paid it, and I am sorry for that.”", "Speech|Ines Vogt|interview from Harbour Lights|I never paid it, and I am sorry for that.")]
    [InlineData("“The sea does not audition.”\n\n-- Ines Vogt", "Speech|Ines Vogt||The sea does not audition.")]
    [InlineData("“The sea does not audition.”\n\n- Ines Vogt, The Lantern", "Speech|Ines Vogt||The sea does not audition.")]
    // According to somebody, far before.
    [InlineData("According to Ines Vogt, who spent three winters in the town before a single frame was shot and learnt to mend nets there, “you cannot hurry a fjord”.", "Speech|Ines Vogt||you cannot hurry a fjord")]
    public async Task Are_understood(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("A song of ice. ''It came by itself,'' says the director Ines Vogt.", "Speech|Ines Vogt||It came by itself")]
    [InlineData("He has one rule (“I will not row at night”), and breaks it.", "Film|||I will not row at night")]
    [InlineData("“Everybody here has drowned once”, she carves into the table of the inn.", "Film|||Everybody here has drowned once")]
    [InlineData("\"Is it cold?\" -- \"Not yet.\" -- \"Then let us wait.\"", "Film|||Is it cold?;Film|||Not yet.;Film|||Then let us wait.")]
    public async Task May_be_missing_where_the_form_is_clear(string body, string expected) => Assert.Equal(expected.Split(';'), await Read.Quotes(body));

    [Theory]
    [InlineData("It is an “I told you so” film for people who hate boats.")]
    [InlineData("Its model is “You Cannot Row It With You”, which is older.")]
    [InlineData("The study appeared as “Boats and Bells in the Cinema of the North.”")]
    public async Task Are_not_seen_in_labels_and_titles(string body) => Assert.Empty(await Read.Quotes(body));

    [Theory]
    [InlineData("Will stands on the pier. “I can hear it from here,” Will says.", "Film|Will||I can hear it from here")]
    [InlineData("“Nobody asked me to stay,” says Rose, and shuts the door.", "Film|Rose||Nobody asked me to stay")]
    [InlineData("The critic Neil Young wrote: “It is cold, and it wants you to be.”", "Speech|Neil Young||It is cold, and it wants you to be.")]
    [InlineData("The editor Ann Long said that “every cut was a small goodbye”.", "Speech|Ann Long||every cut was a small goodbye")]
    [InlineData("“I was never asked,” says Grace. “I was told,” says May.", "Film|Grace||I was never asked;Film|May||I was told")]
    public async Task Know_names_that_are_also_words(string body, string expected) => Assert.Equal(expected.Split(';'), await Read.Quotes(body));

    [Theory]
    [InlineData("The critic Mara Okoye loved it. “It is a hymn to bad weather,” she wrote. The dialogue, she added, is “as dry as a biscuit tin”.", "Speech|Mara Okoye||as dry as a biscuit tin")]
    [InlineData("“We shot it in nine weeks,” says the director Ines Vogt, the crew’s oldest hand. “We slept in the boat.”", "Speech|Ines Vogt||We slept in the boat.")]
    [InlineData("Ines Vogt is clear about the storm, and wrote about it in her diary. “It came by itself, and it left by itself.”", "Speech|Ines Vogt|diary|It came by itself, and it left by itself.")]
    [InlineData("Nils and Anna share a radio. Anna calls Tom, but Nils answers and laughs. “There is nobody to save out here,” he says.", "Film|Nils||There is nobody to save out here")]
    [InlineData("Nils (Tim Dunn) says, “There is nobody to save out here.” Tim Dunn is a find.", "Film|Nils||There is nobody to save out here.")]
    [InlineData("“Are you coming?” Tom asks. “I was never gone,” replies Ilse, the crew’s oldest hand.", "Film|Ilse||I was never gone")]
    public async Task Find_the_speaker_again(string body, string last) => Assert.Equal(last, (await Read.Quotes(body))[^1]);
}
