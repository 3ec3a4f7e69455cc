using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Chat;

public class MessageLogTests
{
    private const int Shown = 20;

    // The log itself, and the parts of one message: frame, card, paragraph, text.
    private const int LogAndMessage = 8;

    [Fact]
    public async Task A_new_or_changed_message_renders_none_of_the_others_again()
    {
        var messages = new ShownMessages();
        for (var id = 1; id <= Shown; id++)
            messages.Put(Message(id));
        await using var services = Rendering.Services();
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new CountingRenderer(scope.ServiceProvider);
        var log = await renderer.Add<MessageLog>(Parameters(messages));
        Assert.InRange(renderer.TakeRendered(), 2 * Shown, int.MaxValue);

        messages.Put(Message(Shown + 1));
        Assert.InRange(await Refresh(), 3, LogAndMessage);
        messages.Put(Message(7));
        Assert.InRange(await Refresh(), 3, LogAndMessage);
        Assert.InRange(await Refresh(), 1, 2);

        async Task<int> Refresh()
        {
            await renderer.Dispatcher.InvokeAsync(log.Refresh);
            return renderer.TakeRendered();
        }
    }

    internal static Dictionary<string, object?> Parameters(ShownMessages messages) => new()
    {
        [nameof(MessageLog.Messages)] = messages,
        [nameof(MessageLog.Pending)] = Array.Empty<PendingCommand>(),
        [nameof(MessageLog.OnChoose)] = (string _) => Task.CompletedTask,
        [nameof(MessageLog.OnMessage)] = new Action<ChannelMessage, bool>((_, _) => { }),
    };

    private static ChannelMessage Message(long id) =>
        new(id, "general", null, null, new Card { Title = $"Card {id}", Body = [new Paragraph("Words")] }, SampleCards.Evening);
}
