namespace FilmClubBot.TextAnalysis.Tests.Quotes;

public class SpeakerTests
{
    [Theory]
    [InlineData("My brother-in-law leaned over. “I would have left by the second reel,” my brother-in-law said.", "Speech|my brother-in-law||I would have left by the second reel")]
    [InlineData("As one audience member put it, “the door is the only honest actor in it.”", "Speech|one audience member||the door is the only honest actor in it.")]
    [InlineData("“We lit it with candles and nothing else,” explains the film’s cinematographer.", "Speech|the film’s cinematographer||We lit it with candles and nothing else")]
    [InlineData("“I slept through all of it,” a friend of mine admitted.", "Speech|a friend of mine||I slept through all of it")]
    [InlineData("“Nobody clapped, and that is how I knew,” our projectionist says.", "Speech|our projectionist||Nobody clapped, and that is how I knew")]
    [InlineData("“It is a film for people who own coats,” quipped a critic of the day.", "Speech|a critic of the day||It is a film for people who own coats")]
    public async Task Gives_people_without_a_name_as_printed(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("Ann Bell, the film’s editor, said: “We cut it by ear.”", "Speech|Ann Bell||We cut it by ear.")]
    [InlineData("Ann Bell, who shot her first film, Harbour Lights, at nineteen, says “you learn to wait for the light to come to you.”", "Speech|Ann Bell||you learn to wait for the light to come to you.")]
    [InlineData("“We cut it by ear,” says the film’s editor, Ann Bell.", "Speech|Ann Bell||We cut it by ear")]
    [InlineData("The score is by composer Ann Bell. “I wrote it in a kitchen,” says the composer.", "Speech|Ann Bell||I wrote it in a kitchen")]
    [InlineData("Critics argued about it for years—Ann Bell hated it. Harbour magazine wrote that it was “a long walk to a short pier, and I enjoyed every step of it”.", null)]
    [InlineData("Ann Bell’s 1954 essay said, “There are no doors in the cinema, only frames.”", "Speech|Ann Bell||There are no doors in the cinema, only frames.")]
    [InlineData("Film Editor Ann Bell said: “We cut it by ear.”", "Speech|Ann Bell||We cut it by ear.")]
    [InlineData("“We cut it by ear, and at night,” says Film Editor Ann Bell.", "Speech|Ann Bell||We cut it by ear, and at night")]
    [InlineData("Mr. Frost waits at the gate. “You are late again,” says Mr. Frost.", "Film|Mr. Frost||You are late again")]
    [InlineData("Ann Bell directed it. “You wait for the light,” Ms. Bell said.", "Speech|Ann Bell||You wait for the light")]
    public async Task Finds_the_one_who_speaks_among_others(string body, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], (await Read.Quotes(body)).Where(quote => expected is not null || quote.Contains("Ann Bell", StringComparison.Ordinal)));

    [Fact]
    public async Task Never_takes_her_for_him() =>
        Assert.Equal(
            ["Speech|||I never liked the sea, you know"],
            await Read.Quotes("Robert Frost, a retired diver, lost his boat that year. “I never liked the sea, you know,” she said."));

    [Fact]
    public async Task Tells_two_people_apart_by_their_pronouns() =>
        Assert.Equal(
            ["Speech|Susan Moss||I never liked the sea, you know"],
            await Read.Quotes("Susan Moss, a teacher, met Robert Frost, a critic, at the festival. “I never liked the sea, you know,” she said."));

    [Fact]
    public async Task Takes_nobody_named_within_the_words_for_the_speaker() =>
        Assert.Equal(
            ["Speech|Ann Bell||I grew up between Flora Street and Hugo Lane"],
            await Read.Quotes("Ann Bell directed it in a shed. “I grew up between Flora Street and Hugo Lane,” she said."));

    [Fact]
    public async Task Takes_an_outlet_or_a_heading_for_no_person() =>
        Assert.DoesNotContain(await Read.Quotes("On working with Ann Bell: “I would do it again, and for nothing.”"), quote => quote.Contains("Ann Bell", StringComparison.Ordinal));

    [Fact]
    public async Task Of_two_people_of_one_surname_the_director_speaks() =>
        Assert.Equal(
            ["Speech|Ilse Roth||I wait for the light to come to me"],
            await Read.Quotes("Amber Line was directed by Ilse Roth and is adapted from a novel by Paul Roth. The film is quiet. “I wait for the light to come to me,” Roth has said.", "Amber Line (2019)"));
}
