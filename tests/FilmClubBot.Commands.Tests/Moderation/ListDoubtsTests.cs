using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;
using Moq;

namespace FilmClubBot.Commands.Tests.Moderation;

/// <summary>Doubtful films are listed with the reason and buttons, and sample reviews are removed.</summary>
public class ListDoubtsTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Lists_each_doubt_with_its_reason_and_buttons()
    {
        Doubts(2, new(Samples.Summary(Samples.HerReview, "They never meet."), FilmDoubt.NoFilm), new(Samples.Summary(Samples.OtherReview, "Again.", Bench.Her), FilmDoubt.OnlyHeadline));
        Assert.Equal(
            """
            2 reviews whose film should be checked

            1. Alone Together <https://lantern.example/her>, by Mara Voss – about no single film – no film was found in it

            > They never meet.
              — Alone Together <https://lantern.example/her>, by Mara Voss

            2. Her, Again – Her (2013) – only the headline names the film, not the text

            > Again.
              — Her, Again

            [1: no film] /review doubts right:#11
            [1: set the film …] /review correct review:#11 …
            [2: right] /review doubts right:#12
            [2: set the film …] /review correct review:#12 …

            """,
            Bench.Text(await _bench.Run("/review doubts", Permission.Moderator)));
    }

    [Theory]
    [InlineData(FilmDoubt.NotInHeadline, "the headline does not name the film")]
    [InlineData(FilmDoubt.SeveralFilms, "several films were found, but the headline does not speak of several")]
    [InlineData(FilmDoubt.StatedOnly, "the source states a film that neither the headline nor the text names")]
    [InlineData(FilmDoubt.TitleUnclear, "it is not clear which words of the headline are the title")]
    [InlineData(FilmDoubt.AnotherFilm, "the text names another film about as often")]
    [InlineData(FilmDoubt.WeakEvidence, "little in the text speaks for this film")]
    [InlineData(FilmDoubt.OtherSubject, "it seems to be about something other than a film")]
    public async Task Has_words_for_every_doubt(FilmDoubt doubt, string words)
    {
        Doubts(1, new DoubtfulReview(Samples.Summary(Samples.OtherReview, "Again.", Bench.Her), doubt));
        Assert.Contains(words, Bench.Text(await _bench.Run("/review doubts", Permission.Moderator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_confirmed_review_off_the_list()
    {
        Doubts(0);
        _bench.Reviews.Setup(port => port.Find(new(11), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Review(Samples.HerReview, Bench.Her));
        _bench.Reviews.Setup(port => port.SettleDoubt(new(11), It.IsAny<CancellationToken>())).ReturnsAsync(true);

        Assert.Equal("Every review's film is certain.\n", Bench.Text(await _bench.Run("/review doubts right:#11", Permission.Moderator)));
        _bench.CommittedOnce();
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "review doubts", "Alone Together"), Times.Once);
    }

    [Fact]
    public async Task Refuses_a_review_that_was_deleted_meanwhile() =>
        Assert.True((await _bench.Run("/review doubts right:#99", Permission.Moderator)).IsRefusal);

    [Theory]
    [InlineData(10, "The 10 sample reviews are gone\n\nAdd your own with /review add, or a blog's feed with /feeds add.\n")]
    [InlineData(1, "The sample review is gone\n\nAdd your own with /review add, or a blog's feed with /feeds add.\n")]
    [InlineData(0, "There are no sample reviews.\n")]
    public async Task Removes_the_sample_reviews(int count, string answer)
    {
        _bench.Reviews.Setup(port => port.RemoveSamples(It.IsAny<CancellationToken>())).ReturnsAsync(count);

        Assert.Equal(answer, Bench.Text(await _bench.Run("/review samples confirm:yes", Permission.Moderator)));
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "review samples", It.IsAny<string>()), Times.Exactly(Math.Sign(count)));
    }

    [Fact]
    public async Task Marks_a_sample_where_it_is_cited()
    {
        _bench.Reviews.Setup(port => port.Latest(It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(1, Samples.Summary(Samples.HerReview with { IsSample = true }, "They never meet.", Bench.Her)));

        Assert.Contains("by Mara Voss · sample review", Bench.Text(await _bench.Run("/reviews")), StringComparison.Ordinal);
    }

    private void Doubts(int total, params DoubtfulReview[] doubts) =>
        _bench.Reviews.Setup(port => port.Doubtful(It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(total, doubts));
}
