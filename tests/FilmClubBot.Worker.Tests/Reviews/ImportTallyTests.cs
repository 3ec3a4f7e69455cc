using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Publishing;
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
        Assert.Equal("Imported: 1 new, 1 revised; 1 unchanged; 1 refused; 0 not published; 0 doubtful", _tally.Summary);
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

    [Fact]
    public void Lists_doubtful_films_first_and_says_why()
    {
        Count(IntakeOutcome.New);
        Doubt(FilmDoubt.WeakEvidence);
        Doubt(FilmDoubt.NoFilm);

        Assert.Equal(
            [
                "please check: new: A Jest (no single film) – no film was found in it",
                "please check: new: A Jest (no single film) – little in the text speaks for this film",
                "new: A Headline (Us (2019))",
            ],
            Notes("en"));
        Assert.Equal("Imported: 3 new, 0 revised; 0 unchanged. The films of 2 reviews should be checked: /review doubts lists them.", Summary("en"));
    }

    [Theory]
    [InlineData(FilmDoubt.NoFilm)]
    [InlineData(FilmDoubt.SeveralFilms)]
    [InlineData(FilmDoubt.StatedOnly)]
    [InlineData(FilmDoubt.TitleUnclear)]
    [InlineData(FilmDoubt.AnotherFilm)]
    [InlineData(FilmDoubt.NotInHeadline)]
    [InlineData(FilmDoubt.OnlyHeadline)]
    [InlineData(FilmDoubt.WeakEvidence)]
    [InlineData(FilmDoubt.OtherSubject)]
    public void Names_every_doubt(FilmDoubt doubt)
    {
        Doubt(doubt);

        Assert.Matches("^bitte prüfen: neu: A Jest .+ – .+", Assert.Single(Notes("de")));
    }

    [Fact]
    public void Groups_and_counts_what_is_not_published()
    {
        for (var number = 1; number <= 12; number++)
            _tally.Withhold("posts.xml", new WithheldEntry($"Draft {number}", Unpublished.Draft, null));
        _tally.Withhold("about.md", new WithheldEntry("Who we are", Unpublished.Page, null));

        Assert.Equal(
            [
                "not published, draft (12): " + string.Join(", ", Enumerable.Range(1, 10).Select(number => $"\"Draft {number}\"")) + ", …",
                "not published, page of the site (1): \"Who we are\"",
            ],
            Notes("en"));
        Assert.Equal("No review was imported. Not published, and left out: 13.", Summary("en"));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Names_every_reason(Unpublished reason)
    {
        _tally.Withhold("posts.xml", new WithheldEntry("A post", reason, null));

        Assert.Matches("^non publié, .+ \\(1\\) : \"A post\"$", Assert.Single(Notes("fr")));
    }

    [Fact]
    public void Reports_a_review_that_its_source_withdrew()
    {
        _tally.Withdraw(new ReviewReference(new ReviewId(1), "A Headline", null, null), Unpublished.Private);

        Assert.Equal(["withdrawn, private or unlisted: A Headline"], Notes("en"));
    }

    public static TheoryData<Unpublished> Reasons() => new(Enum.GetValues<Unpublished>());

    private IEnumerable<string> Notes(string locale) => _tally.Notes.Select(note => ImportWords.Of(note, _locales.For(locale)));

    private string Summary(string locale) => ImportWords.Summary(_tally, _locales.For(locale));

    private void Doubt(FilmDoubt doubt) =>
        _tally.Count("b.txt", new IntakeResult(IntakeOutcome.New, new ReviewReference(new ReviewId(2), "A Jest", null, null), [], null) { Doubt = doubt });

    private void Count(IntakeOutcome outcome) => _tally.Count(
        "a.txt",
        new IntakeResult(outcome, new ReviewReference(new ReviewId(1), "A Headline", null, null), [new Film(new FilmId(1), "Us", 2019, [])], null));
}
