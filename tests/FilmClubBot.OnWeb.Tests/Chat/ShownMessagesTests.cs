using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Chat;

public class ShownMessagesTests
{
    private static readonly Card _stored = new() { Title = "A link was made" };
    private static readonly Card _shown = new() { Title = "The link", WithoutSecrets = _stored };
    private readonly ShownMessages _messages = new();

    [Fact]
    public void Leaves_a_card_with_a_secret_when_its_stored_copy_arrives()
    {
        _messages.PutStored(Message(1, _stored));
        _messages.Put(Message(1, _shown));

        _messages.PutStored(Message(1, _stored));

        Assert.Equal("The link", Assert.Single(_messages.All).Message.Card.Title);
    }

    [Fact]
    public void Replaces_a_card_with_a_secret_by_the_readers_own_next_card()
    {
        _messages.Put(Message(1, _shown));

        _messages.Put(Message(1, new() { Title = "Withdrawn" }));

        Assert.Equal("Withdrawn", Assert.Single(_messages.All).Message.Card.Title);
    }

    [Fact]
    public void Updates_any_other_card_and_drops_the_oldest_beyond_the_limit()
    {
        for (var id = ShownMessages.Most + 1; id > 0; id--)
            _messages.PutStored(Message(id, _stored));
        _messages.PutStored(Message(ShownMessages.Most, new() { Title = "Revised" }));

        Assert.Equal(ShownMessages.Most, _messages.All.Count);
        Assert.Equal((ShownMessages.Most, "Revised"), ((int)_messages.All[^2].Message.Id, _messages.All[^2].Message.Card.Title));
    }

    [Fact]
    public void A_message_has_another_version_where_something_else_is_shown_in_its_place_and_only_there()
    {
        var first = Message(1, _stored);
        Assert.True(_messages.Put(first));
        var version = _messages.All[0].Version;
        Assert.False(_messages.Put(first));
        Assert.Equal(version, _messages.All[0].Version);

        _messages.Clear();
        Assert.True(_messages.PutStored(Message(1, _stored)));
        Assert.NotEqual(version, _messages.All[0].Version);
    }

    [Fact]
    public void Drops_the_oldest_when_the_limit_becomes_lower()
    {
        var limit = 10;
        var messages = new ShownMessages(() => limit);
        for (var id = 1; id <= 10; id++)
            messages.Put(Message(id, _stored));

        limit = 4;
        messages.Put(Message(11, _stored));

        Assert.Equal([8, 9, 10, 11], messages.All.Select(shown => shown.Message.Id));
    }

    private static ChannelMessage Message(long id, Card card) => new(id, "general", null, null, card, FakeSociety.Now);
}
