using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Naming;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Runs slash commands. A reply that takes longer than Slack waits is acknowledged first, and then sent to the response address.</summary>
internal sealed class SlashCommands(Askers askers, DeferredReplies answers, SlackCards cards, SlackReplies replies, FormOpener forms, CommandNames names)
{
    /// <summary>Runs a command and returns the immediate response.</summary>
    public async Task<Acknowledgement> Run(SlackEvent happened, SlackAct.SlashCommand command)
    {
        if (happened.Place is not SlackPlace.Conversation place)
            return Acknowledgement.Empty;
        Asker? asker = null;
        var card = await answers.Answer(
            async stopping =>
            {
                asker = await askers.Of(happened, stopping);
                return await askers.Run(asker, names.Typed(command.Text), stopping);
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
}
