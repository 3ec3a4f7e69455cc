namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>Whom a pronoun, an office or a noun of reply means.</summary>
public class WhoIsMeantTests
{
    private const string Lead = "The film Amber Line is a film about a ferry. ";

    [Theory]
    [InlineData("The producer Ann Bell came early. The extras were dressed for Harbour Days. “Stories do not live well on water,” she says as the camera pans.", "Ann Bell")]
    [InlineData("Ruben Hale directs his first film. It was shot in Upper Quarrydale. “Nobody there had a boat,” he said.", "Ruben Hale")]
    [InlineData("Tom Roth wrote the script. The papers of the Coastal Gazetteer hated it. “I never read them again,” he said.", "Tom Roth")]
    public async Task A_pronoun_means_nothing_that_is_no_person(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(await Read.Quotes(Lead + text, "Amber Line")).Split('|')[1]);

    [Theory]
    [InlineData("“We all saw the ferry leave that night,” said Director of Public Relations Ann Bell.", "Ann Bell")]
    [InlineData("“We all saw the ferry leave that night,” said director of photography Ann Bell.", "Ann Bell")]
    [InlineData("Costume Designer Ruth Hale worked for a year. She said, “Make coats that look like weather.”", "Ruth Hale")]
    public async Task An_office_is_no_part_of_a_name(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(await Read.Quotes(Lead + text, "Amber Line")).Split('|')[1]);

    [Theory]
    [InlineData("Then Grebb waits. The scene is funny, with Grebb saying, “A ferry has no party, and neither have I.” Later Grebb leaves, and nobody misses Grebb.", "Grebb")]
    [InlineData("Then Grebb waits. The scene is funny, with Grebb shouting “a ferry has no party, and neither have I!” Later Grebb leaves, and nobody misses Grebb.", "Grebb")]
    [InlineData("Ann Bell plays it straight. The end is hers, with Bell whispering, “A ferry has no party, and neither have I.”", "Ann Bell")]
    public async Task The_name_next_to_a_participle_speaks(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(await Read.Quotes(Lead + text, "Amber Line")).Split('|')[1]);

    [Theory]
    [InlineData("Then Grebb waits. Later Grebb is asked for a definition. His reply, “Conscience is a thing that keeps me from the ferry,” is read back to Grebb.", "Grebb")]
    [InlineData("Ann Bell was asked about the fog. Bell’s answer: “We paid for it by the hour.”", "Ann Bell")]
    [InlineData("Die Produzentin Ann Bell wurde nach dem Nebel gefragt. Ihre Antwort: „Wir haben ihn stundenweise bezahlt.“", "Ann Bell")]
    [InlineData("On a interrogé la productrice Ann Bell sur le brouillard. Sa réponse : « Nous l’avons payé à l’heure. »", "Ann Bell")]
    public async Task A_reply_is_its_owners(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(await Read.Quotes((text.Contains('„') ? "Der Film Amber Line ist ein Film über eine Fähre. " : text.Contains('«') ? "Le film Amber Line est un film sur un bac. " : Lead) + text, "Amber Line")).Split('|')[1]);

    [Theory]
    [InlineData("Then they wait. Grebb can barely move and does not think that it will help, so he says “I am no use in there, let me buy us some time.” Nobody stops Grebb, and nobody buries Grebb.", "Grebb")]
    [InlineData("Nobody asked Grebb. Grebb sits down on the stairs and looks at the ferry, and then he says, “I am no use in there, let me buy us some time.” Later Grebb goes.", "Grebb")]
    [InlineData("Orla knows Grebb well. Then Grebb leaves. Grebb has the key, and he says, “I am no use in there, let me buy us some time.”", "Grebb")]
    public async Task A_name_that_opens_a_sentence_and_is_used_often_is_a_name(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(await Read.Quotes(Lead + text, "Amber Line")).Split('|')[1]);

    [Theory]
    [InlineData("What does it mean that nobody sleeps in “the loudest of all quiet films”? (Bell, 2019) I do not know.", "Bell")]
    [InlineData("What does it mean that nobody sleeps in “the loudest of all quiet films”? (Ann Bell, 1998) I do not know.", "Ann Bell")]
    [InlineData("They call it “a ferry that never had a harbour”. (Ann Bell, 2004) I do not know.", "Ann Bell")]
    public async Task A_reference_after_the_sentence_signs(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(await Read.Quotes(Lead + text, "Amber Line")).Split('|')[1]);
}
