using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
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

    private void Count(IntakeOutcome outcome) => _tally.Count(
        "a.txt",
        new IntakeResult(outcome, new ReviewReference(new ReviewId(1), "A Headline", null, null), [new Film(new FilmId(1), "Us", 2019, [])], null));
}
