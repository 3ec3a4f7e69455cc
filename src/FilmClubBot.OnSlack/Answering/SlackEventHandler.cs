using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Limits;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>
/// Handles events of either transport. A reply that takes longer than Slack waits is acknowledged first, and then sent
/// to the response address or the modal; docs/decisions/0017 describes which reply goes where.
/// </summary>
internal sealed class SlackEventHandler(
    Askers askers,
    DeferredReplies answers,
    SlackCards cards,
    SlackReplies replies,
    SlackForms forms,
    SlackPresses presses,
    HomeTab home,
    ReplayGuard replays,
    IOptions<SlackOptions> options,
    Locales locales,
    Club club,
    ILogger<SlackEventHandler> log)
{
    /// <summary>Returns the immediate response. Never throws because of a user's input.</summary>
    public async Task<Acknowledgement> Answer(SlackEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Act is SlackAct.Verification verification)
            return Acknowledgement.Of(verification.Challenge);
        if (!string.IsNullOrWhiteSpace(options.Value.TeamId) && happened.TeamId != options.Value.TeamId)
            return await Elsewhere(happened, cancellationToken);
        if (happened.EventId is { } id && !replays.IsFirst(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(id)))))
            return Acknowledgement.Empty;
        switch (happened.Act)
        {
            case SlackAct.SlashCommand command:
                return await OnCommand(happened, command);
            case SlackAct.Typing typing:
                return await forms.Suggest(happened, typing, cancellationToken);
            case SlackAct.FormSubmit form:
                return await forms.Submit(happened, form, cancellationToken);
            case SlackAct.Press press:
                answers.Later(stopping => presses.Work(happened, press, stopping));
                break;
            case SlackAct.MessageShortcut shortcut:
                answers.Later(stopping => forms.OpenForMessage(happened, shortcut, stopping));
                break;
            case SlackAct.HomeOpened:
                answers.Later(stopping => home.Show(happened, stopping));
                break;
            case SlackAct.Removed removed:
                log.LogWarning("The app was removed from the Slack workspace ({How}): install it again, and copy the new token into Slack:BotToken", removed.How);
                break;
            default:
                break;
        }

        return Acknowledgement.Empty;
    }

    private async Task<Acknowledgement> OnCommand(SlackEvent happened, SlackAct.SlashCommand command)
    {
        if (happened.Place is not SlackPlace.Conversation place)
            return Acknowledgement.Empty;
        Asker? asker = null;
        var card = await answers.Answer(
            async stopping =>
            {
                asker = await askers.Of(happened, stopping);
                return await askers.Run(asker, command.Text, stopping);
            },
            SlackLimits.Patience,
            (later, stopping) => Send(later, asker!, place, stopping));
        if (card is null)
            return Acknowledgement.Empty;
        if (card.Form is { Fields.Count: > 0 } form)
        {
            answers.Later(stopping => forms.Open(happened, asker!, form, card, stopping));
            return Acknowledgement.Empty;
        }

        if (card.Image is not null)
        {
            // The picture's upload may take longer than the rest of the three seconds.
            answers.Later(stopping => Send(card, asker!, place, stopping));
            return Acknowledgement.Empty;
        }

        return await cards.Answer(card, asker!.Say, CancellationToken.None);
    }

    private async Task Send(Card card, Asker asker, SlackPlace.Conversation place, CancellationToken cancellationToken) =>
        await replies.Send(place.ResponseUrl, place.ThreadTs, await cards.Message(card, asker.Say, cancellationToken), card.Audience, cancellationToken);

    private async Task<Acknowledgement> Elsewhere(SlackEvent happened, CancellationToken cancellationToken)
    {
        log.LogInformation("Refused {Event}: the workspace {Team} is not the one of Slack:TeamId", happened, happened.TeamId);
        if (happened.Act is not SlackAct.SlashCommand)
            return Acknowledgement.Empty;
        var say = locales.For(club.Locale);
        var refusal = Card.Refusal(say["refusal.title"], say["slack.elsewhere", ("club", club.Name)]);
        return await cards.Answer(refusal, say, cancellationToken);
    }
}
