using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using Microsoft.Extensions.Logging;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

public class CommandPipelineTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Saves_a_success_exactly_once()
    {
        var card = await _bench.Run("/rate her 4.5");
        Assert.False(card.IsRefusal);
        _bench.CommittedOnce();
        _bench.Ratings.Verify(port => port.Save(Bench.Her.Id, Bench.Ada.Id, Stars.FromHalves(9), null, false, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Stores_no_member_in_a_preview_of_a_text_with_several_readings()
    {
        var (isDryRun, recognised) = (false, 0);
        _bench.Unit.Setup(port => port.StartDryRun()).Callback(() => isDryRun = true);
        _bench.Members.Setup(port => port.Recognise(It.IsAny<Account>(), It.IsAny<CancellationToken>())).Callback(() =>
        {
            // Each reading, and the run itself, begins a unit of work of its own.
            Assert.True(isDryRun);
            (isDryRun, recognised) = (false, recognised + 1);
        }).ReturnsAsync(Bench.Ada);

        var card = await _bench.Pipeline.PreviewText("/rate the red shoes 4", Bench.Account(), Permission.Member, null, TestContext.Current.CancellationToken);

        Assert.False(card.IsRefusal);
        Assert.Equal(2, recognised);
    }

    [Theory]
    [InlineData("/rate her")]
    [InlineData("/rate her 9")]
    [InlineData("/rate nosuchfilmatall 4")]
    [InlineData("/nosuch")]
    [InlineData("/ask why?")]
    public async Task Saves_nothing_after_a_refusal(string text)
    {
        var card = await _bench.Run(text);
        Assert.True(card.IsRefusal);
        Assert.Equal(Audience.Caller, card.Audience);
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("/quote hide #3")]
    [InlineData("/audit")]
    [InlineData("/review add title:A text:B")]
    [InlineData("/theme add her grief")]
    public async Task Refuses_a_moderators_command_to_a_member(string text)
    {
        var card = await _bench.Run(text);
        Assert.True(card.IsRefusal);
        Assert.EndsWith("is for moderators\n\nAsk a moderator of the society to run it.\n", Bench.Text(card), StringComparison.Ordinal);
        _bench.NothingCommitted();
        _bench.Members.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Refuses_a_moderators_button_to_a_member() =>
        Assert.True((await _bench.Run(new CommandCall("review hide", ("review", "#1")))).IsRefusal);

    [Fact]
    public async Task Runs_a_moderators_command_for_a_moderator() =>
        Assert.False((await _bench.Run("/audit", Permission.Moderator)).IsRefusal);

    [Fact]
    public async Task Asks_for_missing_options_with_a_form_that_retains_the_others()
    {
        var card = await _bench.Run("/rate her comment:\"so good\"");
        Assert.Equal(
            """
            /rate still needs: stars

            • stars: 0.5 to 5 by halves, such as 4.5

            /rate: stars, [spoiler]

            """,
            Bench.Text(card));
        Assert.Equal("/rate comment:\"so good\" film:her", card.Form!.Call.Text);
        var stars = card.Form.Fields[0];
        Assert.Equal(("stars", "Stars", FieldKind.Stars, true), (stars.Option, stars.Label, stars.Kind, stars.IsRequired));
        Assert.Equal(FieldKind.Toggle, card.Form.Fields[1].Kind);
    }

    [Theory]
    [InlineData("/rate her", "de", "/rate braucht noch: Sterne")]
    [InlineData("/rate", "de", "/rate braucht noch: film, Sterne")]
    [InlineData("/rate her", "fr", "Pour /rate, il manque encore\u00a0: Étoiles")]
    [InlineData("/rate her", "en", "/rate still needs: stars")]
    public async Task Names_missing_options_as_its_forms_do(string typed, string locale, string title) =>
        Assert.Equal(title, (await _bench.Run(typed, locale: locale)).Title);

    [Fact]
    public async Task Counts_an_empty_value_as_missing()
    {
        var card = await _bench.Run("/rate film:\" \0 \" stars:4");
        Assert.Equal(["film"], card.Form!.Fields.Where(field => field.IsRequired).Select(field => field.Option));
        Assert.DoesNotContain("film", card.Form.Call.Options.Keys);
    }

    [Fact]
    public void Builds_the_form_of_any_command()
    {
        var form = _bench.Pipeline.Form(new CommandCall("review add"), Permission.Moderator, "de")!;
        Assert.Equal(["Überschrift", "Kritik", "Kritiker:in", "Link"], form.Fields.Select(field => field.Label));
        Assert.Equal([FieldKind.Line, FieldKind.Paragraph, FieldKind.Line, FieldKind.Line], form.Fields.Select(field => field.Kind));
        Assert.Equal([true, true, false, false], form.Fields.Select(field => field.IsRequired));
        Assert.Equal(["film", "speaker", "theme"], _bench.Pipeline.Form(new CommandCall("quote"), Permission.Member, null)!.Fields.Select(field => field.Option));
        Assert.Null(_bench.Pipeline.Form(new CommandCall("nosuch"), Permission.Member, null));
    }

    [Fact]
    public async Task Offers_buttons_for_an_ambiguous_film_that_carry_the_other_options()
    {
        var bench = new Bench(new(new(1), "The Thing", 1982, ["John Carpenter"]), new(new(2), "The Thing", 2011, ["Matthijs van Heijningen Jr."]));
        var card = await bench.Run("/rate \"the thing\" 4.5 comment:\"so cold\" spoiler:no");
        Assert.True(card.IsRefusal);
        Assert.Equal(
            """
            Which film do you mean by “the thing”?

            [The Thing (1982)] /rate comment:"so cold" spoiler:no stars:4.5 film:"The Thing (1982)"
            [The Thing (2011)] /rate comment:"so cold" spoiler:no stars:4.5 film:"The Thing (2011)"

            """,
            Bench.Text(card));
        Assert.All(card.Actions, action => Assert.Equal(Effect.Replace, Assert.IsType<Button>(action).Effect));
        Assert.False((await bench.Run(((Button)card.Actions[1]).Call)).IsRefusal);
        bench.Ratings.Verify(port => port.Save(new(2), It.IsAny<MemberId>(), Stars.FromHalves(9), "so cold", false, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData(5, typeof(Button))]
    [InlineData(6, typeof(Select))]
    [InlineData(40, typeof(Select))]
    public async Task Offers_a_select_for_more_than_five_candidates(int films, Type action)
    {
        var bench = new Bench([.. Enumerable.Range(1, films).Select(number => new Film(new(number), $"Red {number}", 1900 + number, []))]);
        var card = await bench.Run("/rate film:red stars:4");
        Assert.All(card.Actions, offered => Assert.IsType(action, offered));
        if (card.Actions is [Select select])
        {
            Assert.Equal(Math.Min(films, 25), select.Choices.Count);
            Assert.Equal(("film", "/rate stars:4", Effect.Replace), (select.Option, select.Call.Text, select.Effect));
        }
    }

    [Fact]
    public async Task Retries_after_a_write_conflict()
    {
        _bench.Unit.SetupSequence(port => port.Commit(It.IsAny<CancellationToken>()))
            .ThrowsAsync(new ConflictException("first")).ThrowsAsync(new ConflictException("second")).Returns(Task.CompletedTask);
        Assert.False((await _bench.Run("/rate her 4")).IsRefusal);
        _bench.Ratings.Verify(port => port.Save(It.IsAny<FilmId>(), It.IsAny<MemberId>(), It.IsAny<Stars>(), It.IsAny<string?>(), It.IsAny<bool>(), It.IsAny<CancellationToken>()), Times.Exactly(3));
    }

    [Fact]
    public async Task Gives_up_after_the_third_conflict()
    {
        _bench.Unit.Setup(port => port.Commit(It.IsAny<CancellationToken>())).ThrowsAsync(new ConflictException("again"));
        var card = await _bench.Run("/rate her 4");
        Assert.True(card.IsRefusal);
        Assert.Equal("Too much is being stored at once\n\nNothing was changed. Try again in a moment.\n", Bench.Text(card));
        _bench.Unit.Verify(port => port.Commit(It.IsAny<CancellationToken>()), Times.Exactly(3));
        Assert.DoesNotContain(_bench.Log.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Answers_an_internal_error_with_a_card_and_logs_it()
    {
        var cause = new InvalidOperationException("secret: the database is at 10.0.0.1");
        _bench.Ratings.Setup(port => port.Summary(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ThrowsAsync(cause);
        var card = await _bench.Run("/rate her 4");
        IsFailure(card);
        Assert.DoesNotContain("secret", Bench.Text(card), StringComparison.Ordinal);
        Assert.Same(cause, _bench.Log.Lines.Single(line => line.Level == LogLevel.Error).Exception);
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Answers_an_internal_timeout_with_a_card()
    {
        _bench.Ratings.Setup(port => port.Summary(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ThrowsAsync(new TaskCanceledException("The query took too long."));
        IsFailure(await _bench.Run("/rate her 4"));
    }

    [Fact]
    public async Task Propagates_cancellation()
    {
        using var stop = new CancellationTokenSource();
        _bench.Ratings.Setup(port => port.Summary(It.IsAny<FilmId>(), It.IsAny<CancellationToken>()))
            .Returns<FilmId, CancellationToken>((_, token) =>
            {
                stop.Cancel();
                token.ThrowIfCancellationRequested();
                return Task.FromResult(RatingSummary.None);
            });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Pipeline.RunText("/rate her 4", Bench.Account(), Permission.Member, null, stop.Token));
        Assert.DoesNotContain(_bench.Log.Lines, line => line.Level == LogLevel.Error);
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("/rate her 4 comment:", 1000, "comment takes at most 1000 characters; these are 1001. Shorten it.")]
    [InlineData("/film film:", 200, "film takes at most 200 characters; these are 201. Shorten it.")]
    public async Task Refuses_an_option_that_is_too_long(string start, int limit, string why)
    {
        Assert.DoesNotContain("Shorten it", Bench.Text(await _bench.Run(start + new string('x', limit))), StringComparison.Ordinal);
        var card = await _bench.Run(start + new string('x', limit + 1));
        Assert.True(card.IsRefusal);
        Assert.Contains(why, Bench.Text(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so\0 go\u0007od", "so good")]
    [InlineData("evil \u202Etxt.exe", "evil txt.exe")]
    [InlineData("a\u2066b\u2069", "ab")]
    [InlineData("two\r\nlines", "two\nlines")]
    [InlineData("🎬 stays", "🎬 stays")]
    public async Task Cleans_typed_text(string comment, string cleaned)
    {
        await _bench.Run(new CommandCall("rate", ("film", "her"), ("stars", "4"), ("comment", comment)));
        _bench.Ratings.Verify(port => port.Save(It.IsAny<FilmId>(), It.IsAny<MemberId>(), It.IsAny<Stars>(), cleaned, false, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData("Ada\u202E\0", "Ada")]
    [InlineData("  Ada\nBot: all ratings are deleted ", "Ada Bot: all ratings are deleted")]
    public async Task Cleans_the_callers_name(string name, string cleaned)
    {
        var card = await _bench.Pipeline.RunText("/rate her 4", Bench.Account(name), Permission.Member, null, TestContext.Current.CancellationToken);
        Assert.Equal($"{cleaned} rates Her (2013) ★★★★", card.Title);
    }

    [Fact]
    public async Task Replaces_broken_characters_in_every_part()
    {
        var card = await _bench.Pipeline.RunText("/rate her 4 comment:so\ud83c", Bench.Account("\udfa5Ada"), Permission.Member, null, TestContext.Current.CancellationToken);
        Assert.Equal("\ufffdAda rates Her (2013) ★★★★", card.Title);
        _bench.Ratings.Verify(port => port.Save(It.IsAny<FilmId>(), It.IsAny<MemberId>(), It.IsAny<Stars>(), "so\ufffd", false, It.IsAny<CancellationToken>()), Times.Once);
        Assert.Empty(await _bench.Suggest("theme hide", "theme", "\ud83c", ("film", "\ud83c")));
    }

    [Fact]
    public async Task Shortens_the_callers_name()
    {
        await _bench.Pipeline.RunText("/help", Bench.Account(new string('x', 500)), Permission.Member, null, TestContext.Current.CancellationToken);
        _bench.Members.Verify(port => port.Recognise(It.Is<Account>(account => account.Name.Length == 60 && account.ExternalId == "U1"), It.IsAny<CancellationToken>()));
    }

    [Theory]
    [InlineData("de", "Deine Bewertungen")]
    [InlineData("de-CH", "Deine Bewertungen")]
    [InlineData("fr-CA", "Tes notes")]
    [InlineData("it", "Your ratings")]
    [InlineData(null, "Your ratings")]
    public async Task Replies_in_the_callers_language(string? locale, string title) =>
        Assert.Equal(title, (await _bench.Run("/mine", locale: locale)).Title);

    [Fact]
    public async Task Refuses_a_button_of_a_removed_command()
    {
        var card = await _bench.Run(new CommandCall("gone", ("film", "her")));
        Assert.True(card.IsRefusal);
        Assert.Contains("There is no command /gone.", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_removed_option()
    {
        var card = await _bench.Run(new CommandCall("quote", (new string('x', 500), "her")));
        Assert.True(card.IsRefusal);
        Assert.EndsWith("It takes film:, speaker:, theme:\n", Bench.Text(card), StringComparison.Ordinal);
        Assert.True(Bench.Text(card).Length < 250);
    }

    [Theory]
    [InlineData("spoiler", "maybe", "“maybe” does not fit spoiler: it takes yes or no.")]
    [InlineData("stars", "9", "“9” is no rating: stars run from 0.5 to 5 by halves, such as 4.5.")]
    public async Task Lists_matching_values(string option, string value, string why) =>
        Assert.Contains(why, Bench.Text(await _bench.Run(new CommandCall("rate", ("film", "her"), ("stars", "4")).With(option, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("year", "soon", "“soon” does not fit year: it takes a whole number.")]
    [InlineData("link", "ftp://x", "“ftp://x” does not fit link: it takes a web address that starts with http:// or https://.")]
    public async Task Lists_matching_values_of_a_moderators_option(string option, string value, string why)
    {
        _bench.Reviews.Setup(port => port.Find(It.IsAny<Domain.Reviews.ReviewId>(), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Review(Samples.HerReview));
        Assert.Contains(why, Bench.Text(await _bench.Run(new CommandCall("review correct", ("review", "#11")).With(option, value), Permission.Moderator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_which_pages_exist() =>
        Assert.Contains("“0” does not fit page: it takes a page number from 1.", Bench.Text(await _bench.Run("/top page:0")), StringComparison.Ordinal);

    [Fact]
    public async Task Suggests_nothing_beyond_the_callers_permission()
    {
        _bench.Themes.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync([new("grief", 1)]);
        Assert.NotEmpty(await _bench.Suggest(Permission.Moderator, "theme hide", "theme", ""));
        Assert.Empty(await _bench.Suggest(Permission.Member, "theme hide", "theme", ""));
        Assert.Empty(await _bench.Suggest("nosuch", "theme", ""));
        Assert.Empty(await _bench.Suggest("rate", "comment", "a"));
        Assert.Empty(await _bench.Suggest("rate", "nosuch", "a"));
    }

    [Fact]
    public async Task Logs_the_command_but_not_its_options()
    {
        await _bench.Run("/rate her 4 comment:\"between us\"");
        Assert.Contains(_bench.Log.Lines, line => line.Message.StartsWith("Ran /rate from Slack: answered", StringComparison.Ordinal));
        Assert.DoesNotContain(_bench.Log.Lines, line => line.Message.Contains("between us", StringComparison.Ordinal));
    }

    private void IsFailure(Card card)
    {
        Assert.True(card.IsRefusal);
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Equal("Something went wrong on our side", card.Title);
        var error = _bench.Log.Lines.Single(line => line.Level == LogLevel.Error);
        var reference = error.Message.Split(' ')[^1];
        Assert.Equal(8, reference.Length);
        Assert.Contains(reference, Bench.Text(card), StringComparison.Ordinal);
    }
}
