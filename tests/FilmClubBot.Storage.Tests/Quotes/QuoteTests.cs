using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Quotes;

public class QuoteTests
{
    [Fact]
    public async Task Quotes_are_grouped_by_review_the_latest_first_and_in_the_order_of_the_text()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Her");
        await society.Import(Drafts.Of("Old", "“Old one”. “Old two”.", at: Instant.FromUtc(2001, 1, 1, 0, 0)));
        await society.Import(Drafts.Of("New", "“New one”. “New two”.", at: Instant.FromUtc(2002, 1, 1, 0, 0)));

        await using var scope = society.Begin();
        var page = await scope.Quotes.Search(new(), new(1, 3), Society.Token);
        Assert.Equal(["New one", "New two", "Old one"], page.Items.Select(quote => quote.Passage.Text));
        Assert.Equal(4, page.Total);
    }

    [Fact]
    public async Task A_hidden_quote_leaves_the_messages_that_show_it()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Her");
        var review = (await society.Import(Drafts.Of("Alone", "“I am lonely”."))).Review!.Id;
        var quote = Assert.Single((await society.Do(scope => scope.Quotes.Search(new(), new(1, 5), Society.Token))).Items).Id;
        var (posted, daily, other) = (new DeliveryChannel(Platform.Discord, "10"), new DeliveryChannel(Platform.Slack, "C1"), new DeliveryChannel(Platform.Slack, "C2"));
        await society.Do(scope => scope.Announcements.Announce(new Subject.Publication(review), [posted], Society.Token));
        await society.Do(scope => scope.Announcements.Announce(new Subject.DailyQuote(daily.ToString(), new(2026, 11, 27), quote, review), [daily], Society.Token));
        await society.Do(scope => scope.Announcements.Announce(new Subject.Notice("other", "Another one."), [other], Society.Token));
        foreach (var channel in new[] { posted, daily, other })
        {
            var delivery = (await Next(society, channel))!;
            await society.Do(scope => scope.Deliveries.Change(delivery.Id, one => one.MarkSent("m", one.Edition, society.Now), Society.Token));
            Assert.Null(await Next(society, channel));
        }

        await society.Do(scope => scope.Quotes.Hide(quote, Society.Token));

        Assert.Equal("m", (await Next(society, posted))?.Message);
        Assert.Equal("m", (await Next(society, daily))?.Message);
        Assert.Null(await Next(society, other));

        // What was deleted in a channel meanwhile is not posted again when the quote is shown again.
        var retracted = (await Next(society, daily))!;
        await society.Do(scope => scope.Deliveries.Change(retracted.Id, one => one.MarkRetracted(one.Edition, society.Now), Society.Token));
        await society.Do(scope => scope.Quotes.Show(quote, Society.Token));
        Assert.Null(await Next(society, daily));
    }

    private static Task<Delivery?> Next(Society society, DeliveryChannel channel) => society.Do(scope => scope.Deliveries.Next(channel, Society.Token));

    [Theory]
    [InlineData("Spike Jonze", 1)]
    [InlineData("JONZE", 1)]
    [InlineData("lars von trier", 1)]
    [InlineData("von Trier", 1)]
    [InlineData("Trier", 1)]
    [InlineData("Angstrom", 1)]
    [InlineData("Downey Jr.", 1)]
    [InlineData("downey", 1)]
    [InlineData("Spike", 0)]
    [InlineData("onze", 0)]
    [InlineData("", 0)]
    public async Task A_surname_is_enough_for_a_speaker(string speaker, int count)
    {
        await using var society = await Society.Found();
        foreach (var name in new[] { "Spike Jonze", "Lars von Trier", "Zoë Ångström", "Robert Downey, Jr.", null })
        {
            society.Reader.Speaker = name;
            await society.Review("Her", 2013, $"“Words of {name ?? "nobody"}”.");
            await society.Import(Drafts.Of($"By {name}", $"“Words of {name ?? "nobody"}”."));
        }

        await using var scope = society.Begin();
        Assert.Equal(count, (await scope.Quotes.Search(new(Speaker: speaker), new(1, 20), Society.Token)).Items.Select(quote => quote.Speaker).Distinct().Count());
    }

    [Fact]
    public async Task Film_and_theme_narrow_the_search()
    {
        await using var society = await Society.Found();
        society.Reader.Cues["lonely"] = ("Loneliness", 0.5);
        var her = await society.Review("Her", 2013, "“I am lonely”.");
        await society.Review("It", 2017, "“We all float”.");

        await using var scope = society.Begin();
        Assert.Equal("I am lonely", Assert.Single((await scope.Quotes.Search(new(Theme: "loneliness"), new(1, 5), Society.Token)).Items).Passage.Text);
        Assert.Equal("I am lonely", Assert.Single((await scope.Quotes.Search(new(her.Id), new(1, 5), Society.Token)).Items).Passage.Text);
        Assert.Empty((await scope.Quotes.Search(new(her.Id, Theme: "love"), new(1, 5), Society.Token)).Items);
    }

    [Fact]
    public async Task A_random_quote_is_another_one_while_there_is_another()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "“One here”. “Two here”.");
        await using var scope = society.Begin();

        var first = await scope.Quotes.Random(new(film.Id), null, Society.Token);
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.NotEqual(first!.Id, (await scope.Quotes.Random(new(film.Id), first.Id, Society.Token))!.Id);
        Assert.Null(await scope.Quotes.Random(new(new FilmId(4711)), null, Society.Token));
        await society.Do(other => other.Quotes.Hide(first!.Id, Society.Token));
        var only = await scope.Quotes.Random(new(film.Id), null, Society.Token);
        Assert.Equal(only, await scope.Quotes.Random(new(film.Id), only!.Id, Society.Token));
    }

    [Fact]
    public async Task Speakers_are_the_most_quoted_first()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "“One here”. “Two here”.");
        society.Reader.Speaker = "Amy Adams";
        await society.Review("It", 2017, "“Three here”.");

        await using var scope = society.Begin();
        Assert.Equal(["Spike Jonze", "Amy Adams"], await scope.Quotes.Speakers(null, Society.Token));
        Assert.Equal(["Spike Jonze"], await scope.Quotes.Speakers(film.Id, Society.Token));
        Assert.Equal(["Amy Adams"], await scope.Quotes.Speakers(null, ["amy", "adams", "said"], Society.Token));
        Assert.Empty(await scope.Quotes.Speakers(film.Id, ["adams"], Society.Token));
    }

    [Fact]
    public async Task A_hidden_quote_is_in_no_reply_until_it_is_added_again()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "“I am lonely”.");
        var quote = await One(society);
        Assert.True(await society.Do(scope => scope.Quotes.Hide(quote!.Id, Society.Token)));
        Assert.False(await society.Do(scope => scope.Quotes.Hide(quote!.Id, Society.Token)));
        Assert.Null(await One(society));
        await using (var scope = society.Begin())
        {
            Assert.Null(await scope.Quotes.Find(quote!.Id, Society.Token));
            Assert.Empty(await scope.Quotes.Speakers(null, Society.Token));
        }

        var again = await society.Do(scope => scope.Quotes.Add(film.Id, "i am lonely", null, null, Society.Token));
        Assert.Equal((quote!.Id, "Spike Jonze", QuoteKind.Speech), (again!.Id, again.Speaker, again.Kind));
        Assert.Equal(again, await One(society));
    }

    [Fact]
    public async Task An_added_quote_is_the_printed_words_with_the_critic_or_the_named_speaker()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "The city glows, she said — softly.");
        var own = await society.Do(scope => scope.Quotes.Add(film.Id, "“the city glows”", null, null, Society.Token));
        var added = await society.Do(scope => scope.Quotes.Add(film.Id, "she said - softly", "Amy Adams", "a radio talk", Society.Token));

        Assert.Equal(("The city glows", QuoteKind.Review, "Mara Voss"), (own!.Passage.Text, own.Kind, own.Speaker));
        Assert.Equal(("she said — softly", QuoteKind.Speech, "Amy Adams", "a radio talk"), (added!.Passage.Text, added.Kind, added.Speaker, added.Source));
        Assert.Null(await society.Do(scope => scope.Quotes.Add(film.Id, "never printed", null, null, Society.Token)));
    }

    [Fact]
    public async Task Words_of_another_films_review_or_a_hidden_review_are_not_added()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013, "The city glows.");
        var it = await society.Review("It", 2017, "Clowns float.");
        Assert.Null(await society.Do(scope => scope.Quotes.Add(her.Id, "clowns float", null, null, Society.Token)));
        await society.Do(async scope => await scope.Reviews.SetHidden((await scope.Reviews.OfFilm(it.Id, new(1, 1), Society.Token)).Items[0].Reference.Id, true, Society.Token));
        Assert.Null(await society.Do(scope => scope.Quotes.Add(it.Id, "clowns float", null, null, Society.Token)));
    }

    [Fact]
    public async Task A_hidden_quote_is_listed_for_moderators_and_shown_again()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Her");
        await society.Import(Drafts.Of("Old", "“Old words”.", at: Instant.FromUtc(2001, 1, 1, 0, 0)));
        await society.Import(Drafts.Of("New", "“New words”. “More words”.", at: Instant.FromUtc(2002, 1, 1, 0, 0)));
        var all = await society.Do(async scope => (await scope.Quotes.Search(new(), new(1, 5), Society.Token)).Items);
        Assert.False(await society.Do(scope => scope.Quotes.Show(all[0].Id, Society.Token)));
        foreach (var quote in all)
            Assert.True(await society.Do(scope => scope.Quotes.Hide(quote.Id, Society.Token)));

        Assert.Equal(["New words", "More words", "Old words"], await Hidden(society));
        Assert.True(await society.Do(scope => scope.Quotes.Show(all[1].Id, Society.Token)));
        Assert.Equal(["New words", "Old words"], await Hidden(society));
        Assert.Equal(all[1], await One(society));
        Assert.Equal(["New words"], await society.Do(async scope => (await scope.Quotes.Hidden(1, Society.Token)).Select(quote => quote.Passage.Text).ToList()));
    }

    [Fact]
    public async Task A_hidden_quote_of_a_hidden_review_is_not_listed()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "“I am lonely”.");
        var quote = (await One(society))!;
        await society.Do(scope => scope.Quotes.Hide(quote.Id, Society.Token));
        await society.Do(async scope => await scope.Reviews.SetHidden((await scope.Reviews.OfFilm(film.Id, new(1, 1), Society.Token)).Items[0].Reference.Id, true, Society.Token));

        Assert.Empty(await Hidden(society));
    }

    private static Task<List<string>> Hidden(Society society) =>
        society.Do(async scope => (await scope.Quotes.Hidden(10, Society.Token)).Select(quote => quote.Passage.Text).ToList());

    private static async Task<Quote?> One(Society society)
    {
        await using var scope = society.Begin();
        return (await scope.Quotes.Search(new QuoteFilter(), new(1, 1), Society.Token)).Items.SingleOrDefault();
    }
}
