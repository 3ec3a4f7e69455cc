using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Publishing;
using FilmClubBot.Worker.Reviews;

namespace FilmClubBot.Worker.Tests.Reviews;

/// <summary>An import summarises its result in one line.</summary>
public sealed class ImportTallyTests
{
    private readonly ImportTally _tally = new();

    [Fact]
    public void Reports_that_nothing_was_imported() => Assert.Equal("No review was imported.", _tally.Summary);

    [Fact]
    public void Reports_that_nothing_changed()
    {
        Count(IntakeOutcome.Unchanged);

        Assert.Equal("Nothing changed: 1 review is known already, word for word.", _tally.Summary);
    }

    [Fact]
    public void Counts_new_revised_and_rejected_reviews_separately()
    {
        Count(IntakeOutcome.New);
        Count(IntakeOutcome.Revised);
        Count(IntakeOutcome.Unchanged);
        _tally.Count("c.txt", new IntakeResult(IntakeOutcome.Refused, null, [], "has no words"));

        Assert.Equal("Imported: 1 new, 1 revised; 1 unchanged. 1 refused.", _tally.Summary);
        Assert.Equal(["c.txt: has no words"], _tally.Refusals);
    }

    [Fact]
    public void Lists_the_imported_reviews_and_their_films()
    {
        Count(IntakeOutcome.New);

        Assert.Equal(["new: A Headline (Us (2019))"], _tally.Notes);
    }

    [Fact]
    public void Lists_doubtful_films_first_and_says_why()
    {
        Count(IntakeOutcome.New);
        _tally.Count("b.txt", new IntakeResult(IntakeOutcome.New, new ReviewReference(new ReviewId(2), "A Jest", null, null), [], null) { Doubt = FilmDoubt.NoFilm });

        Assert.Equal(["please check: new: A Jest (no single film) – no film was found", "new: A Headline (Us (2019))"], _tally.Notes);
        Assert.Equal("Imported: 2 new, 0 revised; 0 unchanged. The films of 1 should be checked: /review doubts lists them with buttons.", _tally.Summary);
    }

    [Theory]
    [InlineData(FilmDoubt.NoFilm)]
    [InlineData(FilmDoubt.NotInHeadline)]
    [InlineData(FilmDoubt.OnlyHeadline)]
    [InlineData(FilmDoubt.WeakEvidence)]
    [InlineData(FilmDoubt.OtherSubject)]
    public void Names_every_doubt(FilmDoubt doubt)
    {
        _tally.Count("b.txt", new IntakeResult(IntakeOutcome.New, new ReviewReference(new ReviewId(2), "A Jest", null, null), [], null) { Doubt = doubt });

        Assert.Matches("^please check: new: A Jest .+ – [a-z]", Assert.Single(_tally.Notes));
    }

    [Fact]
    public void Groups_and_counts_what_is_not_published()
    {
        for (var number = 1; number <= 12; number++)
            _tally.Withhold("posts.xml", new WithheldEntry($"Draft {number}", Unpublished.Draft, null));
        _tally.Withhold("about.md", new WithheldEntry("Who we are", Unpublished.Page, null));

        Assert.Equal(
            [
                "left out, drafts (12): " + string.Join(", ", Enumerable.Range(1, 10).Select(number => $"\"Draft {number}\"")) + " and 2 more",
                "left out, pages (1): \"Who we are\"",
            ],
            _tally.Notes);
        Assert.Equal("No review was imported. 13 left out because they are not published or no reviews.", _tally.Summary);
    }

    [Fact]
    public void Reports_a_review_that_its_source_withdrew()
    {
        _tally.Withdraw(new ReviewReference(new ReviewId(1), "A Headline", null, null), Unpublished.Private);

        Assert.Equal(["withdrawn: A Headline – it is private or unlisted, not public"], _tally.Notes);
    }

    private void Count(IntakeOutcome outcome) => _tally.Count(
        "a.txt",
        new IntakeResult(outcome, new ReviewReference(new ReviewId(1), "A Headline", null, null), [new Film(new FilmId(1), "Us", 2019, [])], null));
}
