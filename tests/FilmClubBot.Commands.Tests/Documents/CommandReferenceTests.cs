using FilmClubBot.Testing;

namespace FilmClubBot.Commands.Tests.Documents;

public class CommandReferenceTests
{
    [Fact]
    public void Is_the_file_in_docs() =>
        Approved.IsPublished(CommandReference.Write(new Bench().Catalog, Bench.Say), "docs", "commands.md");
}
