namespace FilmClubBot.EndToEnd.Tests.Typing;

/// <summary>What people type, right, wrong and sloppy, is answered as the table says, wherever it is typed.</summary>
public sealed class TypedCommandsTests
{
    [Theory]
    [InlineData(Surface.CommandLine)]
    [InlineData(Surface.Chat)]
    [InlineData(Surface.Slack)]
    public async Task Answers_as_the_table_says(Surface surface)
    {
        await using var society = await TypingSociety.Found();
        List<string> problems = [];
        foreach (var line in TypedLine.All)
        {
            // Slack knows a command by its slash: other text is a message there, and never reaches the bot.
            if (surface == Surface.Slack && !line.Typed.StartsWith('/'))
                continue;
            if (line.ProblemWith(await society.Type(surface, line)) is { } problem)
                problems.Add(problem);
        }

        Assert.True(problems.Count == 0, $"{problems.Count} of {TypedLine.All.Count} lines:\n{string.Join('\n', problems)}");
    }

    [Fact]
    public void The_table_has_at_least_two_hundred_lines() => Assert.True(TypedLine.All.Count >= 200, $"{TypedLine.All.Count} lines");
}
