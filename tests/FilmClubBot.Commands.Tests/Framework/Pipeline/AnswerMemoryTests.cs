using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

public class AnswerMemoryTests
{
    private readonly Bench _bench = new();

    public AnswerMemoryTests() => _bench.Library.IsFrozen = true;

    [Fact]
    public async Task Answers_a_repeated_question_without_a_database_query()
    {
        var first = await _bench.Run("/themes film:Her");

        Assert.Same(first, await _bench.Run("/themes film:Her"));

        _bench.Themes.Verify(port => port.OfFilm(It.IsAny<FilmId>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Recognises_nobody_for_a_reply_that_is_the_same_for_every_caller()
    {
        await _bench.Run("/themes film:Her");

        _bench.Members.Verify(port => port.Recognise(It.IsAny<Account>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Queries_again_once_the_library_has_changed()
    {
        await _bench.Run("/themes film:Her");
        _bench.Library.Change();

        await _bench.Run("/themes film:Her");

        _bench.Themes.Verify(port => port.OfFilm(It.IsAny<FilmId>(), It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Fact]
    public async Task Caches_languages_and_options_separately()
    {
        var english = await _bench.Run("/themes film:Her");

        Assert.NotSame(english, await _bench.Run("/themes film:Her", locale: "de"));
        Assert.NotSame(english, await _bench.Run("/themes film:Us"));
    }

    [Fact]
    public async Task Does_not_cache_refusals()
    {
        await _bench.Run("/themes film:Nosuchfilm");
        await _bench.Run("/themes film:Nosuchfilm");

        _bench.Films.Verify(port => port.List(It.IsAny<CancellationToken>()), Times.AtLeast(2));
    }

    [Fact]
    public async Task Does_not_cache_replies_that_depend_on_the_caller()
    {
        await _bench.Run("/mine");

        Assert.NotSame(await _bench.Run("/mine"), await _bench.Run("/mine"));
    }
}
