using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using Moq;

namespace FilmClubBot.Commands.Tests.Moderation;

public class ModerationTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Adds_a_quote_that_a_review_prints()
    {
        _bench.Quotes.Setup(port => port.Add(Bench.Her.Id, "i wanted it  warm", "Spike Jonze", "NPR", It.IsAny<CancellationToken>()))
            .ReturnsAsync(Samples.Quote(5, "I wanted it warm.", source: "NPR"));
        Assert.Equal(
            """
            Added to the quotes of Her (2013)

            > I wanted it warm.
              — Spike Jonze, NPR · Alone Together <https://lantern.example/her>, by Mara Voss

            [Quotes] /quotes film:"Her (2013)"

            """,
            await Done("/quote add her words:\"i wanted it  warm\" speaker:Spike Jonze source:NPR"));
        Audited("quote add", "Her (2013): I wanted it warm.");
    }

    [Fact]
    public async Task Adds_no_quote_that_no_review_prints() =>
        Assert.Equal(
            "No quote was added to Her (2013)\n\nNo visible review of the film prints these words. Copy them from the review as they stand.\n",
            await Refused("/quote add her never said"));

    [Fact]
    public async Task Hides_a_quote()
    {
        var quote = Samples.Quote(5, "I wanted it warm.");
        _bench.Quotes.Setup(port => port.Find(quote.Id, It.IsAny<CancellationToken>())).ReturnsAsync(quote);
        _bench.Quotes.Setup(port => port.Hide(quote.Id, It.IsAny<CancellationToken>())).ReturnsAsync(true);
        Assert.StartsWith("This quote is shown no more. /quote show brings it back.\n\n> I wanted it warm.", await Done("/quote hide #5 confirm:yes"), StringComparison.Ordinal);
        Audited("quote hide", "I wanted it warm.");
    }

    [Fact]
    public async Task Refuses_to_hide_a_quote_that_was_deleted_meanwhile()
    {
        var quote = Samples.Quote(5, "I wanted it warm.");
        _bench.Quotes.Setup(port => port.Find(quote.Id, It.IsAny<CancellationToken>())).ReturnsAsync(quote);
        Assert.Equal("That quote is no longer here.\n", await Refused("/quote hide #5"));
        Assert.Equal("No quote fits “#6”.\n", await Refused("/quote hide #6"));
    }

    [Fact]
    public async Task Imports_a_review()
    {
        ImportReturns(new IntakeResult(IntakeOutcome.New, Samples.HerReview, [Bench.Her, Bench.Us], null));
        Assert.Equal(
            """
            Taken in: Alone Together

            Her (2013), Us (2019)

            [Themes] /themes film:"Her (2013)"
            [Quotes] /quotes film:"Her (2013)"
            [Themes] /themes film:"Us (2019)"
            [Quotes] /quotes film:"Us (2019)"

            """,
            await Done("/review add title:\"Alone Together\" text:\"The text.\nIn lines.\" author:Mara Voss link:https://lantern.example/her"));
        _bench.Intake.Verify(
            port => port.Import(
                new ReviewDraft("Alone Together", "Mara Voss", new Uri("https://lantern.example/her"), null, null, "The text.\nIn lines.", BodyFormat.PlainText, "/review add") { IsNews = true },
                It.IsAny<CancellationToken>()),
            Times.Once);
        Audited("review add", "Alone Together");
    }

    [Fact]
    public async Task Imports_a_revision()
    {
        ImportReturns(new IntakeResult(IntakeOutcome.Revised, Samples.HerReview, [], null));
        Assert.Equal("Taken in as a new revision: Alone Together\n\nabout no single film\n", await Done("/review add title:A text:B"));
        Audited("review add", "Alone Together");
    }

    [Fact]
    public async Task Reports_that_a_review_exists_already()
    {
        ImportReturns(new IntakeResult(IntakeOutcome.Unchanged, Samples.HerReview, [], null));
        Assert.Equal("Nothing changed: Alone Together is here already, word for word.\n", await Done("/review add title:A text:B"));
        _bench.Audit.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Explains_why_a_review_was_not_imported()
    {
        ImportReturns(new IntakeResult(IntakeOutcome.Refused, null, [], "It has no words."));
        Assert.Equal("The review was not taken in\n\nIt has no words.\n", await Refused("/review add title:A text:B"));
    }

    [Theory]
    [InlineData("/review hide #11 confirm:yes", true, "Out of every answer: Alone Together", "review hide", "/review show review:#11")]
    [InlineData("/review show #11", false, "Back in the answers: Alone Together", "review show", "/review hide review:#11")]
    public async Task Hides_a_review_and_shows_it_again(string typed, bool hidden, string title, string action, string reversal)
    {
        HasReview();
        WasBefore(hidden ? ReviewVisibility.Shown : ReviewVisibility.Hidden);
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.Equal((title, Audience.Caller), (card.Title, card.Audience));
        Assert.Equal(reversal, Assert.Single(_bench.Undos.All).Reversal.Call!.Text);
        _bench.Reviews.Verify(port => port.SetHidden(new(11), hidden, It.IsAny<CancellationToken>()), Times.Once);
        Audited(action, "Alone Together");
    }

    [Theory]
    [InlineData("/review hide #11", ReviewVisibility.Hidden, "Nothing to do: Alone Together is already out of every answer.")]
    [InlineData("/review hide #11 confirm:yes", ReviewVisibility.Hidden, "Nothing to do: Alone Together is already out of every answer.")]
    [InlineData("/review show #11", ReviewVisibility.Shown, "Nothing to do: Alone Together is already in the answers.")]
    public async Task Neither_asks_nor_records_what_is_done_already(string typed, ReviewVisibility before, string title)
    {
        HasReview();
        WasBefore(before);
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.Equal((title, false, false), (card.Title, card.IsRefusal, card.IsQuestion));
        Assert.Empty(_bench.Undos.All);
        _bench.Audit.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task What_its_source_withdrew_is_not_shown_by_undoing_that_it_was_hidden()
    {
        HasReview();
        WasBefore(ReviewVisibility.Withdrawn);
        Assert.Contains("This cannot be undone.", Bench.Text(await _bench.Run("/review hide #11", Permission.Moderator)), StringComparison.Ordinal);
        var card = await _bench.Run("/review hide #11 confirm:yes", Permission.Moderator);
        Assert.Equal("Out of every answer: Alone Together", card.Title);
        Assert.Empty(card.Actions);
        Assert.Equal(("This cannot be undone.", true), await _bench.Run("/undo", Permission.Moderator) is var undone ? (undone.Title, undone.IsRefusal) : default);
        _bench.Reviews.Verify(port => port.SetHidden(new(11), false, It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task A_correction_that_cannot_be_undone_overtakes_an_earlier_one()
    {
        var review = Samples.Review(Samples.HerReview, Bench.Her);
        _bench.Reviews.Setup(port => port.Find(new(11), It.IsAny<CancellationToken>())).ReturnsAsync(() => review);
        _bench.Reviews.Setup(port => port.Correct(new(11), It.IsAny<ReviewCorrection>(), It.IsAny<CancellationToken>())).ReturnsAsync(true)
            .Callback((ReviewId _, ReviewCorrection correction, CancellationToken _) => review = review with { Films = [new(new(90), correction.FilmTitle!, correction.FilmYear, correction.Directors ?? [])] });
        _bench.Members.Setup(port => port.Recognise(It.IsAny<Account>(), It.IsAny<CancellationToken>()))
            .Returns<Account, CancellationToken>((account, _) => Task.FromResult(new Member(new(account.Name == "Ada" ? 7 : 8), account.Name)));
        await _bench.Run("/review correct #11 film:Harbour year:1961", Permission.Moderator);
        await _bench.Run("/review correct #11 film:Ferry", Permission.Moderator, by: "Ben");

        Assert.Equal("This was changed again since, so it is not undone", (await _bench.Run("/undo", Permission.Moderator)).Title);
        Assert.Equal("This cannot be undone.", (await _bench.Run("/undo", Permission.Moderator, by: "Ben")).Title);
        Assert.Equal("Ferry", Assert.Single(review.Films).Title);
    }

    [Theory]
    [InlineData("film:Her year:2013")]
    [InlineData("film:\"Her (2013)\"")]
    [InlineData("film:\"Her (2012)\" year:2013")]
    public async Task Corrects_a_review(string film)
    {
        HasReview();
        _bench.Reviews.Setup(port => port.Correct(new(11), new ReviewCorrection("Her", 2013, "Spike Jonze", "Mara Voss", new Uri("https://lantern.example/her")), It.IsAny<CancellationToken>())).ReturnsAsync(true);
        Assert.Equal(
            """
            Mended: Alone Together
            Film: Her (2013)
            Critic: Mara Voss
            Link: https://lantern.example/her <https://lantern.example/her>

            [Undo] /undo change:1

            """,
            await Done($"/review correct #11 {film} director:Spike Jonze author:Mara Voss link:https://lantern.example/her"));
        Audited("review correct", "Alone Together");
    }

    [Theory]
    [InlineData("/review correct #11", "Say what to mend: film, year, director, author or link.")]
    [InlineData("/review correct #11 year:1887", "A film's year lies between 1888 and 2100.")]
    [InlineData("/review correct #11 year:2101", "A film's year lies between 1888 and 2100.")]
    [InlineData("/review correct #11 film:?!", "A film's title has at least one letter or digit.")]
    [InlineData("/review correct #11 author:Mara", "That review is no longer here.")]
    [InlineData("/review correct nothing author:Mara", "No review fits “nothing”.")]
    public async Task Refuses_an_invalid_correction(string typed, string why)
    {
        HasReview();
        Assert.Contains(why, await Refused(typed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adds_a_theme_with_the_given_evidence()
    {
        var passage = Samples.Passage("Every word is heard.");
        _bench.Themes.Setup(port => port.Locate(Bench.Her.Id, "every word is heard", It.IsAny<CancellationToken>())).ReturnsAsync(passage);
        Assert.Equal(
            """
            Her (2013) now shows surveillance

            > Every word is heard.
              — Alone Together <https://lantern.example/her>, by Mara Voss

            [Themes] /themes film:"Her (2013)"
            [Undo] /undo change:1

            """,
            await Done("/theme add her Surveillance evidence:every word is heard"));
        _bench.Themes.Verify(port => port.Rule(Bench.Her.Id, "surveillance", ThemeRuling.Added, passage, It.IsAny<CancellationToken>()), Times.Once);
        Audited("theme add", "Her (2013): surveillance");
    }

    [Fact]
    public async Task Finds_the_best_evidence_itself()
    {
        var best = Samples.Passage("Best.", at: 9);
        _bench.Passages.Setup(port => port.Best(Bench.Her.Id, It.Is<IReadOnlyList<string>>(terms => string.Join(' ', terms) == "grief Trauer deuil mourning bereavement"), It.IsAny<CancellationToken>()))
            .ReturnsAsync(best);
        await Done("/theme add her GRIEF");
        _bench.Themes.Verify(port => port.Rule(Bench.Her.Id, "grief", ThemeRuling.Added, best, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData("/theme add her surveillance", "No review of the film speaks of it.")]
    [InlineData("/theme add her surveillance evidence:never said", "No visible review of the film prints the evidence.")]
    [InlineData("/theme add her 42", "A theme has at least one letter.")]
    [InlineData("/theme add her ?!", "A theme has at least one letter.")]
    public async Task Refuses_a_theme_without_a_name_and_evidence(string typed, string why) =>
        Assert.Contains(why, await Refused(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("confirm", ThemeRuling.Confirmed, "Confirmed: Her (2013) shows loneliness")]
    [InlineData("hide", ThemeRuling.Hidden, "Her (2013) shows loneliness no more")]
    public async Task Confirms_and_hides_a_theme_of_the_film(string verb, ThemeRuling ruling, string title)
    {
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new FilmTheme("loneliness", 0.9, 1, 1, [], null)]);
        Assert.StartsWith(title, await Done($"/theme {verb} film:her theme:Lonéliness{(verb == "hide" ? " confirm:yes" : "")}"), StringComparison.Ordinal);
        _bench.Themes.Verify(port => port.Rule(Bench.Her.Id, "loneliness", ruling, null, It.IsAny<CancellationToken>()), Times.Once);
        Audited($"theme {verb}", "Her (2013): loneliness");
    }

    [Theory]
    [InlineData("/theme confirm her grief")]
    [InlineData("/theme hide her grief")]
    public async Task Refuses_a_decision_on_a_theme_that_the_film_does_not_have(string typed)
    {
        Assert.Equal("The reviews of Her (2013) do not show grief\n\nThe reviews name no theme of it.\n", await Refused(typed));
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new FilmTheme("loneliness", 0.9, 1, 1, [], null)]);
        Assert.Equal("The reviews of Her (2013) do not show grief\n\nThey show loneliness.\n", await Refused(typed));
    }

    [Fact]
    public async Task Shows_who_changed_what()
    {
        _bench.Audit.Setup(port => port.Recent(new PageRequest(2, 10), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(21, new AuditEntry(Samples.Friday, Bench.Ada, "quote hide", "I wanted it warm.")));
        var card = await _bench.Run("/audit page:2", Permission.Moderator);
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Equal(
            """
            What moderators changed

            • 27 November 2026, 19:00 UTC – Ada – /quote hide – I wanted it warm.

            (2/3)

            [◀ Previous] /audit page:1
            [Next ▶] /audit page:3

            """,
            Bench.Text(card));
    }

    [Fact]
    public async Task Reports_an_empty_log_and_a_page_beyond_the_end()
    {
        Assert.Equal("What moderators changed\n\nNothing was changed so far.\n", Bench.Text(await _bench.Run("/audit", Permission.Moderator)));
        _bench.Audit.Setup(port => port.Recent(It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice<AuditEntry>(3));
        Assert.EndsWith("There is no such page; the answer is shorter.\n", Bench.Text(await _bench.Run("/audit page:9", Permission.Moderator)), StringComparison.Ordinal);
    }

    private async Task<string> Done(string typed)
    {
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.False(card.IsRefusal, Bench.Text(card));
        Assert.Equal(Audience.Caller, card.Audience);
        _bench.CommittedOnce();
        return Bench.Text(card);
    }

    private async Task<string> Refused(string typed)
    {
        var card = await _bench.Run(typed, Permission.Moderator);
        Assert.True(card.IsRefusal);
        _bench.NothingCommitted();
        _bench.Audit.Verify(port => port.Record(It.IsAny<MemberId>(), It.IsAny<string>(), It.IsAny<string>()), Times.Never);
        return Bench.Text(card);
    }

    private void Audited(string action, string subject) =>
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, action, subject), Times.Once);

    private void WasBefore(ReviewVisibility before) =>
        _bench.Reviews.Setup(port => port.SetHidden(new(11), It.IsAny<bool>(), It.IsAny<CancellationToken>())).ReturnsAsync(before);

    private void HasReview() =>
        _bench.Reviews.Setup(port => port.Find(new(11), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Review(Samples.HerReview, Bench.Her) with { Link = Samples.HerReview.Link });

    private void ImportReturns(IntakeResult result) =>
        _bench.Intake.Setup(port => port.Import(It.IsAny<ReviewDraft>(), It.IsAny<CancellationToken>())).ReturnsAsync(result);
}
