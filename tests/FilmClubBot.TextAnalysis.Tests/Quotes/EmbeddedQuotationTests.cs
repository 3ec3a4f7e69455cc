namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>Words of a named speaker that continue the critic's own sentence.</summary>
public class EmbeddedQuotationTests
{
    [Theory]
    [InlineData("The critic Mara Okoye writes that it is “a room with no corners to hide in”.", "Speech|Mara Okoye||a room with no corners to hide in")]
    [InlineData("According to Teo Marsh, who lit it, they are “the bravest faces in the north”.", "Speech|Teo Marsh||the bravest faces in the north")]
    [InlineData("Director Ines Vogt has described the shoot as “nine weeks of wet wool”.", "Speech|Ines Vogt||nine weeks of wet wool")]
    [InlineData("Mara Okoye of The Lantern called it “the slowest chase ever filmed”.", "Speech|Mara Okoye|The Lantern|the slowest chase ever filmed")]
    [InlineData("Ines Vogt admits she wanted a film that “smells of paraffin and apples”.", "Speech|Ines Vogt||smells of paraffin and apples")]
    [InlineData("In interviews Vogt has insisted that the boat is “only ever a boat”. Ines Vogt directed.", "Speech|Ines Vogt|interviews|only ever a boat")]
    [InlineData("For the historian Paul Amis, the ending “puts the whole town on trial”.", "Speech|Paul Amis||puts the whole town on trial")]
    [InlineData("Paul Amis, a historian, found the ending “unbearably polite, like a bill”.", "Speech|Paul Amis||unbearably polite, like a bill")]
    public async Task Is_that_speaker_s(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("Mara Okoye plays the “good sister” with relish.")]
    [InlineData("Ines Vogt says that a “final cut” was never hers.")]
    [InlineData("As Vogt explains, the “magic hour” lasts nine minutes in Narvik.")]
    [InlineData("Okoye writes about “The Long Way Home” as if she had built it.")]
    [InlineData("It is the sort of “prestige drama that wins prizes” which nobody here asked for.")]
    [InlineData("The “based on a true story” card is the first of many lies.")]
    public async Task Is_nobody_s_where_it_only_names_a_thing(string body) => Assert.Empty(await Read.Quotes(body));
}
