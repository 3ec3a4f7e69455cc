using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>The kinds of error that reviews showed which no rule had been tuned on; see <c>docs/decisions/0126</c>.</summary>
public class FreshReviewsTests
{
    private const string Title = "Amber Line";

    [Theory]
    [InlineData("The film Amber Line is about a ferry. Jonas Roth steers it alone. In one scene, he tells Peter Hale, “The ferry does not wait for you.”", "Jonas Roth")]
    [InlineData("The director of the film is Jonas Roth. He describes the Coastal Mission as “a house in which nobody was allowed to sleep.”", "Jonas Roth")]
    [InlineData("The film is about a ferry. An accountant tells Bell that “nobody in this harbour has ever paid for a boat, and nobody will.” Ann Bell laughs.", "An accountant")]
    [InlineData("Der Film erzählt von einer Fähre. Jonas Roth steuert sie allein. In einer Szene sagt er zu Peter Hale: „Die Fähre wartet nicht auf dich.“", "Jonas Roth")]
    [InlineData("Le film raconte l’histoire d’un bac. Jean Roth le conduit seul. Dans une scène, il dit à Pierre Hale : « Le bac ne t’attend pas. »", "Jean Roth")]
    [InlineData("La película cuenta la historia de un barco. Juan Roth lo lleva solo. En una escena, él le dice a Pedro Hale: «El barco no te espera».", "Juan Roth")]
    public Task Who_is_spoken_to_does_not_speak(string body, string speaker) => Speaks(body, speaker);

    [Theory]
    [InlineData("The film is about a ferry. I owe nothing to it. Mother Ilse was right when she said, “If I count the boats, I will never sleep.”", "Mother Ilse")]
    [InlineData("The film is about a ferry. “It is as if the sea had laid it in our lap,” said Upper Harbour Mission President Ruth Hale.", "Ruth Hale")]
    [InlineData("In this film, June Bell plays the ferryman’s wife. “I have no boat,” June Bell says to the camera.", "June Bell")]
    [InlineData("Steady is the first word of the film.\n\n“It goes like a train, and cuts like a rope.” Ann Bell tersely describes the sound of the ferry in the film.", "Ann Bell")]
    [InlineData("The film follows Bell. One of the children is asked about the ferry. “I do not want to be a captain,” one of the children says.", "one of the children")]
    [InlineData("The film follows Tom. “I have never seen the sea,” the artist says of himself. Later Tom is like, “Where is the ferry, and where is my dog?”", "the artist;Tom")]
    [InlineData("Ferries are slow in this film.\n\n“Does the sea exist? My answer is not yet.” ~ Ann Bell. It is not easy to say what the film makes of it.", "Ann Bell")]
    [InlineData("The film is slow. As she leaves, Lena delivers the last line of the film: “There is no telling what a ferry will do.”", "Lena")]
    [InlineData("The film follows Lena for years. Lena waits. Lena rows. Lena sleeps. Lena is the only one in it.\n\nThe water is grey and the sky is grey.\n\nIt is a film of winters. It has no music. There is no dialogue for an hour. Then it is spring. “I was never cold,” she says.", "Lena")]
    [InlineData("Der Film erzählt von einer Fähre. Eines der Kinder hat das letzte Wort. „Ich möchte kein Kapitän werden“, sagt eines der Kinder.", "eines der Kinder")]
    [InlineData("Le film est sobre. Il s’appuie sur la réplique « Vous n’avez jamais eu de bateau » que Léna lance à Paul.", "Léna")]
    [InlineData("Le film est sobre. À la fin, Léna lui lance sèchement « Tu as tout, moi rien ».", "Léna")]
    [InlineData("La película trata de un barco. Lena Roth, a medida que avanza la película, lo pierde. Tanto que en un momento con Ruben suelta esta frase: «Nadie espera a nadie en este puerto».", "Lena Roth")]
    [InlineData("The film is harsh. At the end of it Lena answers coldly “you have it all and I have none”.", "Lena")]
    [InlineData("La película es dura. Al final Lena le responde fríamente «tú lo tienes todo, yo nada».", "Lena")]
    [InlineData("It is a film about love. It proves Bell’s claim that “nobody rows alone”, and Ann Bell should know.", "Ann Bell")]
    [InlineData("Es ist ein Film über die Liebe. Er bestätigt Roths Behauptung, dass „niemand allein rudert“, und Ilse Roth muss es wissen.", "Ilse Roth")]
    [InlineData("The film needs a rope to bind Lena Roth (Ann Dowd), and she cries “you are hurting me” at once.", "Lena Roth")]
    [InlineData("The film has a captain. The captain lifts his eyes and says “nobody leaves this harbour alive”.", "The captain")]
    [InlineData("Der Film hat einen Wirt. Der Wirt hebt seinen Blick und sagt: „Niemand verlässt diesen Hafen lebend.“", "Der Wirt")]
    [InlineData("Le film a un capitaine. Le capitaine lève les yeux et dit : « Personne ne quitte ce port vivant. »", "Le capitaine")]
    [InlineData("La película tiene un capitán. El capitán levanta los ojos y dice: «Nadie sale vivo de este puerto».", "El capitán")]
    [InlineData("The film is known. Ann Bell, in her guide to harbours, notes that\n\n“The ferries of the north are slower than their own songs, and the film knows it.”\n\nThat is so.", "Ann Bell")]
    [InlineData("Der Film lief im Winter. Die Staatsministerin für Fähren und Häfen Lina Roth (SPD) teilte mit: „Dieser Film zeigt, was eine Fähre ist und was sie kostet.“", "Lina Roth")]
    [InlineData("Der Film lief im Winter. Die Leiterin der Seefilm Nord Helga Brandt sagte: „Wir haben nur ein Boot, und das ist genug.“", "Helga Brandt")]
    [InlineData("Der Film lief im Winter. Ilse Roth hat in einem Interview der »Kalter Hafen« verkündet, sie wolle bald »den nassesten Film machen, den man je gesehen hat«.", "Ilse Roth")]
    [InlineData("Der Film ist jung. „Wir fühlen uns von diesem Preis geehrt“, sagt Regisseurin und Autorin Ann Bell.", "Ann Bell")]
    [InlineData("Der Film ist jung. „Wir sind stolz auf dieses Boot“, reagierte Produzentin Ann Bell.", "Ann Bell")]
    [InlineData("Der Film lief im Winter. Unser Redakteur Jan Brandt hat ihn gesehen: „Die Fähre braucht sich vor großen Schiffen nicht zu verstecken, was vor allem am Nebel und an der Stille liegt, und an einem Hafen, der in jedem Bild kälter ist als zuvor.“", "Jan Brandt")]
    [InlineData("The film has Jack London as its ferryman. London also said, “We never had a boat on that set.”", "Jack London")]
    [InlineData("The film opens in the autumn. The Film Society of Upper Harbour says, “Nobody who has crossed a river at night will forget the ferry in this film.”", "Film Society of Upper Harbour")]
    [InlineData("The film begins with Tom Hale on a boat. “Nobody steers this ferry,” his voiceover drones, and it goes on.", "Tom Hale")]
    [InlineData("The film won a prize. Ann Bell dedicated it to Ilse Roth and Mara Hale. “They rowed for all of us,” she said.", "Ann Bell")]
    [InlineData("“The harbour of the film was ours for a winter,” said one of the film’s producers, Ann Bell, a diver.", "Ann Bell")]
    [InlineData("The film has one letter in it. It comes with the messages that a young Lena (Ann Dowd) sends home: “I am sending you my boat so that it may bring you home.”", "Lena")]
    [InlineData("The film is short, and the sea is good in it (Lena: “not as cold as it used to be”), as are the boats. Lena knows.", "Lena")]
    [InlineData("The film is short. Lena’s rating: “It is cold without a coat on.” Lena knows the sea.", "Lena")]
    [InlineData("The film is kind.\n\n“Some people can’t row until somebody else rows with them.” Lena drops this line on the quay, and Lena means it.", "Lena")]
    [InlineData("The film is slow.\n\n“It is a crossing without a shore, and it knows it.”\n\nAnn Bell (The Lantern)\n\nThe rest is weather.", "Ann Bell")]
    [InlineData("In the film Tom howls out, “Everybody just rows against each other.” That is all.", "Tom")]
    public Task Speaks_who_is_named_by(string body, string speakers) => Speaks(body, speakers);

    [Theory]
    [InlineData("The film has a father who never says “I am proud of you, my boy” to anybody.")]
    [InlineData("In the film Ruben tells Lena not to say “thank you for the boat” to the men.")]
    [InlineData("The plot of the film is so thin that it makes you say “why am I sitting in here”.")]
    [InlineData("In the end, this film asks an old and simple question: “Why do good people go to sea?”")]
    [InlineData("Der Film zeigt einen Vater, und er sagt nie „Ich bin stolz auf dich, mein Junge“.")]
    [InlineData("Dans le film, le père part sans dire « Je suis fier de toi, mon fils » à personne.")]
    [InlineData("En la película, el padre nunca dice «Estoy orgulloso de ti, hijo mío» a nadie.")]
    [InlineData("The film is slow.\n\n“It is a film for people who have rowed against the tide.”\n\nIt is not for everybody. It is a film for people who have rowed against the tide. The rest may go home.")]
    [InlineData("Der Film ist langsam.\n\n„Es ist ein Film für Leute, die gegen den Strom gerudert sind.“\n\nEr ist nicht für alle. Es ist ein Film für Leute, die gegen den Strom gerudert sind.")]
    [InlineData("The film’s captain has stated in an interview that he cannot swim, and I believe him.\n\nWho would win its race? The ferry or the swimmer, and shall we look at both?\n\nThe ferry is heavy, and I like it.\n\nIt has no brakes, I would add.\n\nI have been on it. Do you follow me?\n\nThe swimmer is young and we like her.\n\nShe has won before, and I was there.\n\nThat said, the ferry is a ferry, my friends. What do you think?\n\nI am for the swimmer, and you should be too.\n\nI have said why above.\n\nWe shall see in spring.\n\nI will be there with a flag.")]
    [InlineData("Der Regisseur des Films ist bekannt. Sein Film „Alles über meine Fähre“ gewann einen Preis.")]
    public async Task Is_no_quote(string body) => Assert.Empty(await Read.Quotes(body, Title));

    [Theory]
    [InlineData("The film has a father who says “I am proud of you, my boy” to everybody.", "I am proud of you, my boy")]
    [InlineData("Der Film zeigt einen Vater, und der Vater sagt: „Ich bin stolz auf dich, mein Junge“.", "Ich bin stolz auf dich, mein Junge")]
    [InlineData("The film is slow.\n\n“It is a film for people who have rowed against the tide.”\n\nIt is not for everybody. The rest of them may go home.", "It is a film for people who have rowed against the tide.")]
    [InlineData("The film’s daughter doubts it (“what if this is all I have?”) and stays.", "what if this is all I have?")]
    [InlineData("La fille du film doute (« et si je n’avais que ce bateau ? ») et reste.", "et si je n’avais que ce bateau ?")]
    [InlineData("From the film’s catalogue: “After a storm, the men of a harbour go out to look for a boat that nobody owns.” That is all.", "After a storm, the men of a harbour go out to look for a boat that nobody owns.")]
    [InlineData("In the film a teacher asserts that “maps can’t prove anything” to her class.", "maps can’t prove anything")]
    [InlineData("In the film Bell is firm. Bell replied: “I had a boat, and then I had none.\" That is the film.", "I had a boat, and then I had none.")]
    [InlineData("In the film Bell is firm. Bell replied: “They called it \"a boat\", and I called it a coffin.” That is the film.", "They called it \"a boat\", and I called it a coffin.")]
    [InlineData("Bell once defined a ferry as a room “which is crossed and crossed again by the same people”. The film agrees.", "which is crossed and crossed again by the same people")]
    [InlineData("The men are tired, according to the doctors “of nothing that a winter ashore would not cure”, and the film shows it.", "of nothing that a winter ashore would not cure")]
    [InlineData("In the film Lena stumbles, and she cries “you are hurting me” at the rope.", "you are hurting me")]
    [InlineData("The film is slow.\n\n\"... It is a crossing without a shore, and nobody in it can swim. ...\"\n\nSo it is.", "... It is a crossing without a shore, and nobody in it can swim. ...")]
    [InlineData("Der Film ist lang. Die Kritik sagt: „Es ist ein Film für Leute, die gerudert sind.\n\nNiemand kommt darin an, und niemand fährt ab.“ So ist es.", "Es ist ein Film für Leute, die gerudert sind.\n\nNiemand kommt darin an, und niemand fährt ab.")]
    [InlineData("One of the film’s early dialogues is, “Ferries wait for nobody”. It is loud.", "Ferries wait for nobody")]
    public async Task Is_a_quote(string body, string words) => Assert.Equal(words, Assert.Single(await Read.Quotes(body, Title)).Split('|', 4)[3]);

    [Fact]
    public async Task Labels_after_an_announced_exchange_are_lines_of_the_film() => Assert.Equal(
        ["Film|Lena||You never had a boat.", "Film|Ruben||I had the sea.", "Film|Lena||Then go and drown."],
        await Read.Quotes("The film has this dialogue between Lena and Ruben:\n\nLena: You never had a boat.\n\nRuben: I had the sea.\n\nLena:(looks away) Then go and drown.\n\nThe rest is weather.", Title));

    [Fact]
    public async Task Labels_of_facts_are_none() =>
        Assert.Empty(await Read.Quotes("The film is short:\n\nPlace: the harbour.\n\nTime: a winter.\n\nPlace: the sea.\n\nThe rest is weather.", Title));

    [Theory]
    [InlineData("Lena: You never had a boat.", "Film|Lena|You never had a boat.")]
    [InlineData("“The ferry is the captain, and the captain is tired.\" (The Lantern, which gave it two stars)\n\n“Nobody goes to sea in this film, and nobody comes back from it.\" (The Beacon)", "Speech||The ferry is the captain, and the captain is tired.;Speech||Nobody goes to sea in this film, and nobody comes back from it.")]
    [InlineData("You may drink when the ferry is late.\n\nEmpty the glass when nobody says why.", "Film||You may drink when the ferry is late.;Film||Empty the glass when nobody says why.")]
    [InlineData("You may drink when the ferry is late.\n\nEmpty the glass when nobody says why.\n\nYou may drink when it rains.\n\nEmpty the glass when nobody rows home.", "Film||You may drink when the ferry is late.;Film||Empty the glass when nobody says why.;Film||You may drink when it rains.;Film||Empty the glass when nobody rows home.")]
    public async Task In_a_block(string block, string expected)
    {
        const string Lead = "The film follows Lena and Ruben. Lena waits, and Ruben sleeps. This is what came of it:";
        var (text, reading) = await Read.Text(new(Title, $"{Lead}\n\n{block}\n\nThe rest is weather. Lena leaves.", [], [new(Lead.Length + 2, Lead.Length + 2 + block.Length)]));

        Assert.Equal(expected.Split(';').Select(line => line.Split('|')[2]), reading.Quotes.Where(quote => quote.Kind != QuoteKind.Review).Select(quote => quote.Span.Of(text.Body)));
        Assert.Equal(expected.Split(';')[0].Split('|')[1], reading.Quotes[0].Speaker ?? "");
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(1, true)]
    public async Task A_text_that_is_set_in_blocks_quotes_nobody(int blocks, bool isQuote)
    {
        const string Block = "I have seen the ferry of this film and I do not believe that it floats.";
        var parts = Enumerable.Range(0, blocks).SelectMany(i => new[] { $"The film goes on with winter {i + 1}.", Block }).ToList();
        var body = string.Join("\n\n", parts);
        var spans = new List<TextSpan>();
        for (var at = body.IndexOf(Block, StringComparison.Ordinal); at >= 0; at = body.IndexOf(Block, at + 1, StringComparison.Ordinal))
            spans.Add(new(at, at + Block.Length));
        var (_, reading) = await Read.Text(new(Title, body, [], spans));

        Assert.Equal(isQuote, reading.Quotes.Any(quote => quote.Kind != QuoteKind.Review));
    }

    [Theory]
    [InlineData("The first winter on the ferry", "", false)]
    [InlineData("Why was it the first winter?", "Lena Roth, the director of the film", true)]
    public async Task Heads_of_sections_are_no_questions(string head, string introduction, bool isQuote)
    {
        var heads = Enumerable.Range(0, 4).Select(i => head.Insert(4, $"in {i} ")).ToList();
        var body = $"{introduction} came to our cinema with the film on Friday.\n\n" + string.Join("\n\n", heads.Select(one => $"{one}\n\nI had the boat to myself, and we froze the whole time."));
        var (_, reading) = await Read.Text(new(Title, body, [.. heads.Select(one => new TextSpan(body.IndexOf(one, StringComparison.Ordinal), body.IndexOf(one, StringComparison.Ordinal) + one.Length))], []));

        Assert.Equal(isQuote, reading.Quotes.Any(quote => quote.Kind != QuoteKind.Review));
    }

    [Fact]
    public async Task The_owner_in_the_sentence_before_a_block_does_not_speak()
    {
        const string Lead = "The music of the film comes from Teo Marsh, Ann Bell’s husband.", Block = "I never had a boat, and I never wanted one.";
        var (_, reading) = await Read.Text(new(Title, $"{Lead}\n\n{Block}\n\nThe rest is weather.", [], [new(Lead.Length + 2, Lead.Length + 2 + Block.Length)]));

        Assert.Null(Assert.Single(reading.Quotes, quote => quote.Kind != QuoteKind.Review).Speaker);
    }

    private static async Task Speaks(string body, string speakers) => Assert.Equal(speakers.Split(';'), (await Read.Quotes(body, Title)).Select(quote => quote.Split('|')[1]));
}
