using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Setup;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>The app's home tab: the card of <c>/home</c>, rendered each time the tab is opened, and the first time a welcome above it.</summary>
internal sealed class HomeTab(Askers askers, DeferredReplies answers, SlackCards cards, SlackReplies replies, SiteAddress site, Club club)
{
    /// <summary>Shows the tab to the user who opened it, after the event was acknowledged.</summary>
    public void Begin(SlackEvent happened, bool isFirst) => answers.Later(stopping => Show(happened, isFirst, stopping));

    private async Task Show(SlackEvent happened, bool isFirst, CancellationToken cancellationToken)
    {
        var asker = await askers.Of(happened, cancellationToken);
        var home = await cards.Message(await askers.Run(asker, new CommandCall("home"), cancellationToken), asker.Say, cancellationToken);
        var blocks = home.Blocks;
        if (isFirst)
        {
            blocks = (await cards.Message(await Welcome(asker, cancellationToken), asker.Say, cancellationToken)).Blocks;
            blocks.Add(new JsonObject { ["type"] = "divider" });
            foreach (var block in home.Blocks)
                blocks.Add(block!.DeepClone());
        }

        await replies.Publish(happened.User.Id, blocks, cancellationToken);
    }

    private async Task<Card> Welcome(Asker asker, CancellationToken cancellationToken)
    {
        var say = asker.Say;
        var setup = new CommandCall("setup");
        return new Card
        {
            Title = say["slack.welcome.title", ("club", club.Name)],
            Body = [new Paragraph(say["slack.welcome.body"]), new Paragraph(say["slack.welcome.threads"]), .. SetupCard.Pages(site, club, Platform.Slack, say)],
            Actions =
            [
                .. await askers.May(asker, setup, cancellationToken) ? [new Button(say["slack.setup"], setup)] : Array.Empty<CardAction>(),
                new FormButton(say["slack.welcome.rate"], new CommandCall("rate"), ButtonStyle.Primary),
                new Button(say["slack.welcome.next"], new CommandCall("screening next")),
                new Button(say["slack.welcome.help"], new CommandCall("help")),
            ],
            Audience = Audience.Caller,
        };
    }
}
