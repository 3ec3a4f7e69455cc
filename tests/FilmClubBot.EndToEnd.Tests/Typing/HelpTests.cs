using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.EndToEnd.Tests.Discord;

namespace FilmClubBot.EndToEnd.Tests.Typing;

/// <summary>The help of every command and every group, wherever it is asked for.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData(Surface.CommandLine)]
    [InlineData(Surface.Chat)]
    [InlineData(Surface.Slack)]
    public async Task Explains_every_command_by_its_name_and_help(Surface surface)
    {
        await using var society = await TypingSociety.Found();
        foreach (var name in Names(society.Catalog))
        {
            var answer = await society.Type(surface, new TypedLine(0, "mo", $"/{name} help", [], []));
            Assert.StartsWith($"/{name}\n", answer, StringComparison.Ordinal);
            Assert.Contains("] /", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Explains_every_command_on_Discord()
    {
        await using var societyOfTexts = await TypingSociety.Found();
        await using var society = await DiscordSociety.Serving(Workers.OwnFiles.Her);
        foreach (var name in Names(societyOfTexts.Catalog))
        {
            // Discord sends a command only with the values that it needs, so that help has a command of its own there.
            var seen = await society.People.Command(society.Mo, society.Films, "help", ("command", name));
            Assert.Contains("/" + name, seen.Shown, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Names(CommandCatalog catalog) =>
        catalog.Commands.Select(command => command.Name).Where(name => name != "help")
            // A group of one command is explained by that command.
            .Concat(catalog.Commands.Select(command => command.Name.Split(' ')).Where(words => words.Length > 1).GroupBy(words => words[0]).Where(group => group.Count() > 1).Select(group => group.Key))
            .Distinct(StringComparer.Ordinal);
}
