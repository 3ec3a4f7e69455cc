using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.WebApi;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>The app's home tab: the card of <c>/home</c>, rendered each time the tab is opened.</summary>
internal sealed class HomeTab(Askers askers, DeferredReplies answers, SlackCards cards, ISlackApi api)
{
    /// <summary>Shows the tab to the user who opened it, after the event was acknowledged.</summary>
    public void Begin(SlackEvent happened) => answers.Later(stopping => Show(happened, stopping));

    private async Task Show(SlackEvent happened, CancellationToken cancellationToken)
    {
        var asker = await askers.Of(happened, cancellationToken);
        var card = await askers.Run(asker, new CommandCall("home"), cancellationToken);
        var message = await cards.Message(card, asker.Say, cancellationToken);
        await api.Call(
            "views.publish",
            new JsonObject { ["user_id"] = happened.User.Id, ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = message.Blocks } },
            cancellationToken);
    }
}
