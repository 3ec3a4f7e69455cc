using System.Text.Json;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Installing;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>
/// Replies to events that do not come from the society's workspace. While the society has none, an admin of the token's workspace can
/// confirm it; everybody else is refused.
/// </summary>
internal sealed class Strangers(
    SocietyWorkspaces workspaces, Askers askers, CardDelivery delivery, DeferredReplies answers, ISlackApi api, SlackInstallLink link, Club club, ILogger<Strangers> log)
{
    /// <summary>Returns the immediate response. No command is run.</summary>
    public async Task<Acknowledgement> Answer(SlackEvent happened, WorkspaceStatus status, CancellationToken cancellationToken)
    {
        if (happened.Act is SlackAct.Nothing or SlackAct.Removed or SlackAct.LinksShared)
            return Acknowledgement.Empty;
        if (happened.Act is SlackAct.Typing)
            return Acknowledgement.Of(OptionList.Of([]));
        if (status == WorkspaceStatus.Elsewhere)
            log.LogInformation("Refused {Event}: the workspace {Team} is not the society's", happened, happened.TeamId);
        var say = askers.Everybody;
        // A workspace whose club left, or that was never installed: a token of the settings is that of the society's own.
        var isForeign = status == WorkspaceStatus.Elsewhere
            || (link.IsForEverybody && (!link.HasOwnToken || await workspaces.Find(Platform.Slack, link.OwnTeam, cancellationToken) is not null));
        var refusal = !isForeign ? Card.Refusal(say["slack.unconfirmed"], say["slack.confirmer"])
            : status == WorkspaceStatus.Unconfirmed && link.Address is { } address ? Card.Refusal(say["slack.notinstalled.title"], say["slack.notinstalled.body", ("link", address.AbsoluteUri)])
            : Elsewhere(say);
        switch (happened.Act)
        {
            // A command is answered without a request, which would need a token of that workspace.
            case SlackAct.SlashCommand when isForeign:
                return Acknowledgement.Of(SlackReplies.Words(await delivery.Render(refusal, say, cancellationToken), refusal.Audience));
            case SlackAct.FormSubmit:
                return Acknowledgement.Update(CardView.Of(await delivery.Render(refusal, say, cancellationToken), say));
            default:
                answers.Later(stopping => Guarded(happened, isForeign ? () => delivery.Deliver(happened, refusal, say, false, null, stopping) : () => Introduce(happened, refusal, stopping)));
                return Acknowledgement.Empty;
        }
    }

    private async Task Introduce(SlackEvent happened, Card refusal, CancellationToken cancellationToken)
    {
        var asker = await askers.Of(happened, cancellationToken);
        var say = asker.Say;
        var isConfirmed = happened.Act is SlackAct.Press { ActionId: WorkspaceQuestion.ConfirmId };
        switch (await askers.IsModerator(asker, cancellationToken))
        {
            case true when isConfirmed:
                await delivery.Deliver(happened, await Confirm(happened.TeamId, asker, cancellationToken), say, true, null, cancellationToken);
                break;
            case true:
                var question = Card.Nothing(say["slack.question.title", ("club", club.Name)], say["slack.question.body", ("club", club.Name)]);
                await delivery.Deliver(happened, question, say, false, WorkspaceQuestion.Row(say["slack.question.confirm"]), cancellationToken);
                break;
            case false:
                await delivery.Deliver(happened, refusal, say, false, null, cancellationToken);
                break;
            case null:
                await delivery.Deliver(happened, Card.Refusal(say["refusal.title"], say["slack.unsure"]), say, false, null, cancellationToken);
                break;
        }
    }

    private async Task<Card> Confirm(string team, Asker asker, CancellationToken cancellationToken)
    {
        var say = asker.Say;
        var own = await api.Call("auth.test", [], cancellationToken);
        if (!own.TryGetProperty("team_id", out var id) || id.ValueKind != JsonValueKind.String || !id.ValueEquals(team))
            return Elsewhere(say);
        return await workspaces.Confirm(Platform.Slack, team, asker.Account, cancellationToken) switch
        {
            BindingOutcome.Own => Card.Nothing(say["slack.confirmed.title", ("club", club.Name)], say["slack.confirmed.body"]) with { Actions = [new Button(say["slack.setup"], new CommandCall("setup"), Style: ButtonStyle.Primary), new Button(say["slack.confirmed.help"], new CommandCall("help"))] },
            BindingOutcome.Again => Card.Refusal(say["refusal.title"], say["slack.again"]),
            BindingOutcome.Unavailable => Card.Refusal(say["failure.storage.title"], say["failure.storage.body"]),
            _ => Elsewhere(say),
        };
    }

    private Card Elsewhere(Phrases say) => Card.Refusal(say["refusal.title"], say["slack.elsewhere", ("club", club.Name)]);

    // The token is not valid in another workspace, so that a view cannot be opened there.
    private async Task Guarded(SlackEvent happened, Func<Task> reply)
    {
        try
        {
            await reply();
        }
        catch (SlackException failure)
        {
            log.LogInformation("Could not reply to {Event} of the workspace {Team}: {Problem}", happened, happened.TeamId, failure.Message);
        }
    }
}
