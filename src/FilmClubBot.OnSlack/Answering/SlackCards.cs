using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Makes cards ready to be sent: the picture is uploaded, and the calls too long for a button are kept.</summary>
internal sealed class SlackCards(ISlackApi api, CallSaving saving, ILogger<SlackCards> log)
{
    // The answers that the pipeline remembers are asked for again and again: each is written once.
    private readonly ConditionalWeakTable<Card, Acknowledgement> _written = [];

    /// <summary>A card without a picture as the answer to a command.</summary>
    public async Task<Acknowledgement> Answer(Card card, Phrases say, CancellationToken cancellationToken)
    {
        if (_written.TryGetValue(card, out var known))
            return known;
        var message = await Message(card, say, cancellationToken);
        var answer = Acknowledgement.Of(SlackReplies.Words(message, card.Audience));
        // Kept calls are kept again with each answer: they are forgotten so long after the last.
        if (message.ToSave.Count == 0)
            _written.TryAdd(card, answer);
        return answer;
    }

    /// <summary>A card as a message.</summary>
    public async Task<SlackMessage> Message(Card card, Phrases say, CancellationToken cancellationToken)
    {
        var message = BlockKitRenderer.Render(card, SlackWords.Of(say), await Picture(card, cancellationToken));
        await saving.Save(message.ToSave, cancellationToken);
        return message;
    }

    // Words without their picture are better than none: the alternative text stands in its place.
    private async Task<string?> Picture(Card card, CancellationToken cancellationToken)
    {
        if (card.Image is not { } image)
            return null;
        try
        {
            var name = "picture." + (image.MediaType == "image/jpeg" ? "jpg" : image.MediaType == "image/gif" ? "gif" : "png");
            return await api.Upload(new SlackFile(name, card.Title, image.AlternativeText, image.Content), cancellationToken);
        }
        catch (SlackException failure)
        {
            log.LogWarning("A card goes out without its picture: {Problem}", failure.Message);
            return null;
        }
    }
}
