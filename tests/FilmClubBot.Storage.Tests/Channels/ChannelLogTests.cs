using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Channels;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Channels;

public class ChannelLogTests
{
    [Fact]
    public async Task A_message_is_saved_immediately_and_read_back_in_order()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        await Add(society, Message("reviews", null, null, "One"));
        await Add(society, Message("reviews", ana, "/films", "Two"));
        await Add(society, Message("screenings", ana, "/next", "Elsewhere"));

        var latest = await Latest(society, "reviews", ana);
        Assert.Equal(["One", "Two"], latest.Select(message => message.Card.Title));
        Assert.Equal((null, ana, "/films", society.Now), (latest[0].Author, latest[1].Author, latest[1].Typed, latest[1].At));
        Assert.Equal(["Two"], (await Latest(society, "reviews", ana, 1)).Select(message => message.Card.Title));
    }

    [Fact]
    public async Task A_card_for_the_caller_is_visible_to_its_author_only()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        var ben = await society.Join("Ben");
        await Add(society, Message("reviews", ana, "/rate", "Secret", Audience.Caller));

        Assert.Single(await Latest(society, "reviews", ana));
        Assert.Empty(await Latest(society, "reviews", ben));
    }

    [Fact]
    public async Task Readers_share_what_was_read_of_a_message_until_it_changes()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        var ben = await society.Join("Ben");
        var added = await Add(society, Message("reviews", ana, "/films", "One"));
        await Add(society, Message("reviews", ana, "/mine", "Hers", Audience.Caller));

        var first = await Latest(society, "reviews", ana);
        Assert.Same(first[0], Assert.Single(await Latest(society, "reviews", ben)));

        await society.Do(scope => scope.Channels.Replace(added.Id, new() { Title = "Another" }, Society.Token));
        Assert.Equal("Another", Assert.Single(await Latest(society, "reviews", ben)).Card.Title);
        society.Execute("UPDATE Members SET Name = 'Anne' WHERE Name = 'Ana'");
        Assert.Equal("Anne", Assert.Single(await Latest(society, "reviews", ben)).Author!.Name);
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_never_stored()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        var secret = new Card { Title = "Your code: ABCD-2345", Audience = Audience.Caller, WithoutSecrets = new() { Title = "A code was shown", Audience = Audience.Caller } };

        var shown = await Add(society, new("reviews", ana, "/link", secret));
        await using var scope = society.Begin();
        var replaced = await scope.Channels.Replace(shown.Id, secret, Society.Token);

        Assert.Equal((secret.Title, secret.Title), (shown.Card.Title, replaced!.Card.Title));
        Assert.Equal("A code was shown", Assert.Single(await Latest(society, "reviews", ana)).Card.Title);
        Assert.Empty(society.Query("SELECT Id FROM ChannelMessages WHERE Card LIKE '%ABCD%'"));
    }

    [Fact]
    public async Task What_must_not_be_stored_with_a_name_is_not()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        var card = new Card { Title = "In the box", Audience = Audience.Caller, TypedWithoutSecrets = "/question ask" };

        await Add(society, new("reviews", ana, "/question ask text:\"Why does she leave?\"", card));

        Assert.Equal("/question ask", Assert.Single(await Latest(society, "reviews", ana)).Typed);
        Assert.Empty(society.Query("SELECT Id FROM ChannelMessages WHERE Typed LIKE '%leave%' OR Card LIKE '%leave%'"));
    }

    [Fact]
    public async Task A_replaced_card_stays_in_its_place_with_its_own_audience()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        var ben = await society.Join("Ben");
        var added = await Add(society, Message("reviews", ana, "/films", "Page 1"));
        await using (var scope = society.Begin())
        {
            Assert.Equal("Page 2", (await scope.Channels.Replace(added.Id, new Card { Title = "Page 2", Audience = Audience.Caller }, Society.Token))!.Card.Title);
            Assert.Null(await scope.Channels.Replace(4711, new Card { Title = "Nowhere" }, Society.Token));
        }

        Assert.Equal("Page 2", Assert.Single(await Latest(society, "reviews", ana)).Card.Title);
        Assert.Empty(await Latest(society, "reviews", ben));
    }

    [Fact]
    public async Task A_channel_keeps_its_latest_messages_only()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        var card = CardJson.Write(new Card { Title = "Old" });
        society.Execute($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
            INSERT INTO ChannelMessages (ClubId, Channel, At, IsForAuthor, Card) SELECT 1, CASE WHEN i = 1 THEN 'quiet' ELSE 'loud' END, '2020-01-01T00:00:00.0000000Z', FALSE, '{card}' FROM n
            """);
        await Add(society, Message("loud", null, null, "New"));

        Assert.Equal(StoredChannelLog.MaxMessages, (await Latest(society, "loud", ana, 1000)).Count);
        Assert.Equal("New", (await Latest(society, "loud", ana, 1))[0].Card.Title);
        Assert.Single(await Latest(society, "quiet", ana));
    }

    [Fact]
    public async Task A_log_entry_within_an_uncommitted_unit_of_work_throws_instead_of_waiting()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        await using var scope = society.Begin();
        var ana = await scope.Members.Recognise(new(Platform.Web, "1", "Ana"), Society.Token);
        await scope.Ratings.Save(new(1), ana.Id, FilmClubBot.Domain.Ratings.Stars.FromHalves(9), null, false, Society.Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Channels.Add(Message("reviews", null, null, "One"), Society.Token));
        await scope.Commit();
        await scope.Channels.Add(Message("reviews", null, null, "One"), Society.Token);
    }

    private static NewChannelMessage Message(string channel, Member? author, string? typed, string title, Audience audience = Audience.Everyone) =>
        new(channel, author, typed, new Card { Title = title, Audience = audience });

    private static async Task<ChannelMessage> Add(Society society, NewChannelMessage message)
    {
        await using var scope = society.Begin();
        return await scope.Channels.Add(message, Society.Token);
    }

    private static async Task<IReadOnlyList<ChannelMessage>> Latest(Society society, string channel, Member reader, int limit = 50)
    {
        await using var scope = society.Begin();
        return await scope.Channels.Latest(channel, reader.Id, limit, Society.Token);
    }
}
