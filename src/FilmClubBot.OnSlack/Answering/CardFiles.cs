using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Sends the file of a card to its reader's own conversation with the bot: what Slack shows in a channel, everybody there sees.</summary>
internal sealed class CardFiles(ISlackApi api, ILogger<CardFiles> log)
{
    /// <summary>Sends the file of a card, if it has one.</summary>
    /// <returns>The card, which says where the file is. If Slack refuses the file, the card with its links; without any, a refusal.</returns>
    public async Task<Card> Send(Asker asker, Card card, CancellationToken cancellationToken)
    {
        if (card.File is not { IsOptional: false } file)
            return card;
        try
        {
            var conversation = await api.OpenDirect(asker.User.Id, cancellationToken);
            await api.Upload(new SlackFile(file.Name, card.Title, null, file.Content) { Conversation = conversation }, cancellationToken);
            return card with { Body = [.. card.Body, new Paragraph(asker.For(card)["slack.filesent", ("file", file.Name)])] };
        }
        catch (SlackException failure)
        {
            log.LogWarning("Sending a card without its file: {Problem}", failure.Message);
            return card.Actions.Count > 0 ? card : Card.Refusal(asker.Say["refusal.title"], asker.Say["slack.filefailed"]);
        }
    }
}
