using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Testing;
using FilmClubBot.Worker.Reviews;

namespace FilmClubBot.Worker.Tests.Reviews;

/// <summary>An import summarises its result in one line.</summary>
public sealed class ImportTallyTests
{
    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales"));

    private readonly ImportTally _tally = new();

    [Theory]
    [InlineData("en", "No review was imported.")]
    [InlineData("de", "Keine Kritik wurde übernommen.")]
    [InlineData("fr", "Aucune critique n’a été importée.")]
    public void Reports_that_nothing_was_imported(string locale, string summary) => Assert.Equal(summary, Summary(locale));

    [Theory]
    [InlineData("en", "Nothing changed: 1 review is known already, word for word.")]
    [InlineData("de", "Nichts geändert: 1 Kritik ist schon bekannt, Wort für Wort.")]
    public void Reports_that_nothing_changed(string locale, string summary)
    {
        Count(IntakeOutcome.Unchanged);

        Assert.Equal(summary, Summary(locale));
    }

    [Theory]
    [InlineData("en", "Imported: 1 new, 1 revised; 1 unchanged. Refused: 1.")]
    [InlineData("de", "Übernommen: 1 neu, 1 geändert; 1 unverändert. Abgelehnt: 1.")]
    public void Counts_new_revised_and_rejected_reviews_separately(string locale, string summary)
    {
        Count(IntakeOutcome.New);
        Count(IntakeOutcome.Revised);
        Count(IntakeOutcome.Unchanged);
        _tally.Count("c.txt", new IntakeResult(IntakeOutcome.Refused, null, [], "has no words"));

        Assert.Equal(summary, Summary(locale));
        Assert.Equal(["c.txt: has no words"], _tally.Refusals);
        Assert.Equal("Imported: 1 new, 1 revised; 1 unchanged; 1 refused", _tally.Summary);
    }

    [Theory]
    [InlineData("en", "new: A Headline (Us (2019))", "left out: b.xml has a page")]
    [InlineData("de", "neu: A Headline (Us (2019))", "ausgelassen: b.xml has a page")]
    public void Lists_the_imported_reviews_and_their_films(string locale, string imported, string skipped)
    {
        Count(IntakeOutcome.New);
        _tally.Skip("b.xml has a page");

        Assert.Equal([imported, skipped], _tally.Notes.Select(note => ImportWords.Of(note, _locales.For(locale))));
    }

    private string Summary(string locale) => ImportWords.Summary(_tally, _locales.For(locale));

    private void Count(IntakeOutcome outcome) => _tally.Count(
        "a.txt",
        new IntakeResult(outcome, new ReviewReference(new ReviewId(1), "A Headline", null, null), [new Film(new FilmId(1), "Us", 2019, [])], null));
}
