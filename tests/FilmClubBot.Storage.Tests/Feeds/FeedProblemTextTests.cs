using FilmClubBot.Domain.Feeds;
using FilmClubBot.Storage.Mapping;

namespace FilmClubBot.Storage.Tests.Feeds;

public class FeedProblemTextTests
{
    [Fact]
    public void Reads_what_it_wrote_and_shows_what_another_version_wrote()
    {
        foreach (var problem in new FeedProblem[] { new(FeedProblemKind.NoHost, "films.example"), new(FeedProblemKind.Status, "films.example", "503 Busy") })
            Assert.Equal(problem, FeedProblemText.Read(FeedProblemText.Write(problem)));
        Assert.Equal(new(FeedProblemKind.WordPress, "films.example", "Not now"), FeedProblemText.Read(FeedProblemText.Write(new(FeedProblemKind.WordPress, "films.example", "Not\nnow"))));
        foreach (var text in new[] { "films.example answered 503.", "Haunted\nfilms.example" })
            Assert.Equal(new(FeedProblemKind.Other, text), FeedProblemText.Read(text));
    }
}
