using System.Net;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Cards;
using FilmClubBot.OnWeb.Tests.Hosting;
using FilmClubBot.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Tests.Cards;

public class CardViewTests
{
    [Fact]
    public async Task Renders_every_block_and_every_kind_of_text() =>
        Approved.Matches(await Rendering.Of(SampleCards.Words), "words.html");

    // The reader of these tests is in Berlin.
    [Theory]
    [InlineData("Europe/London", "Fri 27 Nov 2026, 20:00 (Europe/Berlin) – Friday 27 November 2026, 19:00 (Europe/London)")]
    [InlineData("Europe/Rome", "Friday 27 November 2026, 19:00")]
    public async Task Renders_the_time_below_the_title_by_both_clocks_only_where_they_differ(string zone, string text)
    {
        var card = new Card { Title = "Her", When = new(SampleCards.Evening, zone, "Friday 27 November 2026, 19:00"), Fields = [new("Where", "Lantern Hall")] };

        Assert.Contains($"</h2>\n<p class=\"when\" dir=\"auto\">\n<time datetime=\"2026-11-27T19:00:00Z\">{text}</time>", WebUtility.HtmlDecode(await Rendering.Of(card)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("poster-12.pdf", " download=\"poster-12.pdf\"")]
    [InlineData(null, "")]
    public async Task A_link_to_a_file_saves_it_under_its_name(string? name, string expected) => Assert.Contains(
        $"<a class=\"button secondary\" href=\"https://lantern.example/poster.pdf\"{expected} target=\"_blank\"",
        await Rendering.Of(new Card { Title = "Her", Actions = [new LinkButton("PDF file", new("https://lantern.example/poster.pdf")) { FileName = name }] }),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_channel_of_the_browser_chat_leads_there_and_any_other_has_its_name()
    {
        var card = new Card { Title = "Channels", Body = [new Paragraph(new ChannelMention(new(Platform.Web, "reviews"), "#reviews"), ", ", new ChannelMention(new(Platform.Slack, "C0123ABCD"), "Slack/C0123ABCD"))] };

        var shown = await Rendering.Of(card);
        Assert.Contains("<a href=\"channels/reviews\">#reviews</a>", shown, StringComparison.Ordinal);
        Assert.Contains("<strong>Slack/C0123ABCD</strong>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renders_a_histogram_as_a_table_with_the_own_bar_marked() =>
        Approved.Matches(await Rendering.Of(SampleCards.Ratings), "ratings.html");

    [Fact]
    public async Task Renders_buttons_links_and_selects() =>
        Approved.Matches(await Rendering.Of(SampleCards.Worked), "worked.html");

    [Fact]
    public async Task Embeds_a_picture_with_its_alternative_text() =>
        Approved.Matches(await Rendering.Of(SampleCards.Picture), "picture.html");

    [Fact]
    public async Task Loads_a_reviews_image_from_its_site_unless_the_settings_forbid_it()
    {
        var card = new Card { Title = "Her", Body = [new Picture(new("https://films.example/still.jpg?a=1&b=2"), "Two <people>")] };
        Assert.Contains(
            "<img class=\"picture\" src=\"https://films.example/still.jpg?a=1&amp;b=2\" alt=\"Two &lt;people&gt;\" loading=\"lazy\" referrerpolicy=\"no-referrer\"",
            await Rendering.Of(card), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", await Rendering.Of(card with { Body = [new Picture(new("http://films.example/still.jpg"), "Two people")] }), StringComparison.Ordinal);

        Assert.Contains("src=\"/films/1-her/picture.png\"", await Rendering.Of(card with { Body = [new Picture(new("https://club.example/films/1-her/picture.png"), "Her")] }), StringComparison.Ordinal);

        var linked = await Rendering.With(
            async renderer => (await renderer.RenderComponentAsync<PictureView>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PictureView.Content)] = card.Body[0] }))).ToHtmlString(),
            services => services.AddSingleton(Options.Create(new WebOptions { ReviewPictures = false })));
        Assert.DoesNotContain("<img", linked, StringComparison.Ordinal);
        Assert.Contains("href=\"https://films.example/still.jpg?a=1&amp;b=2\"", linked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renders_a_refusal_as_an_alert() =>
        Approved.Matches(await Rendering.Of(SampleCards.Refused), "refused.html");

    [Fact]
    public async Task Renders_a_form_with_labels_hints_and_marks() =>
        Approved.Matches(await Rendering.Of(new Card { Title = "What do you think of it?", Form = SampleCards.Form }), "form.html");

    [Fact]
    public async Task Shows_ratings_as_stars_and_marks_the_reply_that_was_given() =>
        Approved.Matches(await Rendering.Of(new Card
        {
            Title = "You are going",
            Actions =
            [
                new Button("I'll come", new CommandCall("rsvp", ("answer", "going"))) { IsChosen = true },
                new Button("Can't", new CommandCall("rsvp", ("answer", "no"))),
                new Select("Rate", new CommandCall("rate"), "stars", [new Choice("★", "1"), new Choice("½", "0.5")]) { IsStars = true },
            ],
        }), "stars.html");

    [Fact]
    public async Task Asks_for_missing_options_without_an_alert()
    {
        var html = await Rendering.Of(Card.Question("/rate needs film", "film: which") with { Form = SampleCards.Form });

        Assert.Contains("role=\"group\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("film: which", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_spoiler_out_of_the_page_until_it_is_requested()
    {
        var html = await Rendering.Of(new Card { Title = "Her", Body = [new Paragraph(new Spoiler("She leaves."))] });

        Assert.Contains("aria-expanded=\"false\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("She leaves.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_alternative_text_for_a_picture_of_an_unknown_type()
    {
        var html = await Rendering.Of(new Card { Title = "Her", Image = new CardImage(new byte[] { 1 }, "text/html", "A still") });

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("A still", html, StringComparison.Ordinal);
    }
}
