using FilmClubBot.Domain.Films;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

public class AnswerMemoryTests
{
    private readonly Bench _bench = new();

    public AnswerMemoryTests() => _bench.Library.IsHeld = true;

    [Fact]
    public async Task Answers_the_same_question_without_asking_the_database_again()
    {
        var first = await _bench.Run("/themes film:Her");

        Assert.Same(first, await _bench.Run("/themes film:Her"));

        _bench.Themes.Verify(port => port.OfFilm(It.IsAny<FilmId>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Asks_again_once_the_library_has_changed()
    {
        await _bench.Run("/themes film:Her");
        _bench.Library.Change();

        await _bench.Run("/themes film:Her");

        _bench.Themes.Verify(port => port.OfFilm(It.IsAny<FilmId>(), It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Fact]
    public async Task Keeps_languages_and_options_apart()
    {
        var english = await _bench.Run("/themes film:Her");

        Assert.NotSame(english, await _bench.Run("/themes film:Her", locale: "de"));
        Assert.NotSame(english, await _bench.Run("/themes film:Us"));
    }

    [Fact]
    public async Task Remembers_no_refusal()
    {
        await _bench.Run("/themes film:Nosuchfilm");
        await _bench.Run("/themes film:Nosuchfilm");

        _bench.Films.Verify(port => port.List(It.IsAny<CancellationToken>()), Times.AtLeast(2));
    }

    [Fact]
    public async Task Does_not_remember_what_depends_on_who_asks()
    {
        await _bench.Run("/mine");

        Assert.NotSame(await _bench.Run("/mine"), await _bench.Run("/mine"));
    }
}
