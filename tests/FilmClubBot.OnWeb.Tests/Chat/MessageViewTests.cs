using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Tests.Hosting;
using FilmClubBot.Testing;

namespace FilmClubBot.OnWeb.Tests.Chat;

public class MessageViewTests
{
    private static readonly ChannelMessage _message = new(
        7, "general", new Member(new MemberId(1), "Ada <b>"), "/film <i>Her</i>", new Card { Title = "Her", Audience = Audience.Caller }, SampleCards.Evening);

    [Fact]
    public async Task Shows_who_typed_what_and_when_and_that_only_they_see_it() =>
        Approved.Matches(await Render(_message), "message.html");

    [Fact]
    public async Task Shows_the_bots_own_name_when_there_is_no_caller()
    {
        var html = await Render(_message with { Author = null, Typed = null, Card = new Card { Title = "A new review" } });

        Assert.Contains("<bdi>FilmClubBot</bdi>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Only you can see this", html, StringComparison.Ordinal);
    }

    private static Task<string> Render(ChannelMessage message)
    {
        var messages = new ShownMessages();
        messages.Put(message);
        return Rendering.Of<MessageLog>(MessageLogTests.Parameters(messages));
    }
}
