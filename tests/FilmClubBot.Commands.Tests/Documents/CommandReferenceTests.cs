using FilmClubBot.Testing;

namespace FilmClubBot.Commands.Tests.Documents;

// One after the other with those who read the documents.
[Collection(nameof(Documents))]
public class CommandReferenceTests
{
    [Fact]
    public void Is_the_file_in_docs() =>
        Approved.IsPublished(CommandReference.Write(new Bench().Catalog, Bench.Say), "docs", "commands.md");
}
