using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Naming;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;
using System.Runtime.CompilerServices;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Prepares cards for sending: uploads the picture, and saves the calls that are too long for a button.</summary>
internal sealed class SlackCards(ISlackApi api, CommandNames names, CallStorage callStorage, ILogger<SlackCards> log)
{
    // The pipeline returns the same cached cards repeatedly: each is rendered once.
    private readonly ConditionalWeakTable<Card, Acknowledgement> _written = [];

    /// <summary>Renders a card without a picture as the reply to a command.</summary>
    public async Task<Acknowledgement> Answer(Card card, Phrases say, CancellationToken cancellationToken)
    {
        if (_written.TryGetValue(card, out var known))
            return known;
        var message = await Message(card, say, cancellationToken);
        var answer = Acknowledgement.Of(SlackReplies.Words(message, card.Audience));
        // Stored calls are saved again with each reply, because they expire a fixed time after the last save.
        if (message.ToSave.Count == 0)
            _written.TryAdd(card, answer);
        return answer;
    }

    /// <summary>Renders a card as a message.</summary>
    /// <param name="card">The card.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="cancellationToken">Stops the upload of the picture.</param>
    /// <param name="pictures">Which pictures are shown; of the others, the alternative text is.</param>
    public async Task<SlackMessage> Message(Card card, Phrases say, CancellationToken cancellationToken, ShownPictures pictures = ShownPictures.Uploaded)
    {
        var uploaded = pictures == ShownPictures.None ? null : await Picture(card, cancellationToken);
        var message = BlockKitRenderer.Render(names.In(card), SlackWords.Of(say), uploaded, showsPictures: pictures == ShownPictures.All);
        await callStorage.Save(message.ToSave, cancellationToken);
        return message;
    }

    // If the upload fails, the message is sent with the alternative text instead.
    private async Task<string?> Picture(Card card, CancellationToken cancellationToken)
    {
        if (card.Image is not { } image)
            return null;
        try
        {
            var name = "picture." + (image.MediaType == "image/jpeg" ? "jpg" : image.MediaType == "image/gif" ? "gif" : "png");
            return await api.Upload(new SlackFile(name, card.Title, Cut.AtWord(image.AlternativeText, SlackLimits.FileDescription), image.Content), cancellationToken);
        }
        catch (SlackException failure)
        {
            log.LogWarning("Sending a card without its picture: {Problem}", failure.Message);
            return null;
        }
    }
}

/// <summary>The pictures that a message shows.</summary>
internal enum ShownPictures
{
    /// <summary>The card's own, which is uploaded.</summary>
    Uploaded,

    /// <summary>Those elsewhere on the web too, which Slack loads.</summary>
    All,

    /// <summary>None.</summary>
    None,
}
