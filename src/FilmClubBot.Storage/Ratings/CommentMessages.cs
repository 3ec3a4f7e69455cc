using System.Text.Encodings.Web;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Announcements;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Ratings;

/// <summary>The messages that show members' comments: the posted results of screenings, and replies in the browser chat. Part of the unit of work.</summary>
internal sealed class CommentMessages(FilmClubContext context, StoredAnnouncements announcements)
{
    /// <summary>Has the posted results of a film's screenings updated: a comment that they show was changed, hidden or removed, or is shown again.</summary>
    public Task Renew(FilmId film, CancellationToken cancellationToken) => announcements.RenewResults([film.Value], cancellationToken);

    /// <summary>
    /// Takes a hidden comment out of the browser chat: its author's replies are shown to the author alone from now on, and those of others
    /// are deleted, as they can ask again. An open page shows them until it is loaded again.
    /// </summary>
    public async Task Withhold(Rating rating, CancellationToken cancellationToken)
    {
        // A card has a comment as a text of its own.
        var (comment, name, author) = ($"\"{Encoded(rating.Comment!)}\"", Encoded(rating.By.Name), rating.By.Id.Value);
        var shown = context.ChannelMessages.Where(row => row.AuthorId != null && !row.IsForAuthor && row.Card.Contains(comment));
        // The name distinguishes the comment from the same words of somebody else.
        await shown.Where(row => row.AuthorId != author && row.Card.Contains(name)).ExecuteDeleteAsync(cancellationToken);
        foreach (var row in await shown.Where(row => row.AuthorId == author).AsTracking().ToListAsync(cancellationToken))
        {
            row.Card = CardJson.Write(CardJson.Read(row.Card) with { Audience = Audience.Caller });
            row.IsForAuthor = true;
        }
    }

    // As CardJson writes texts.
    private static string Encoded(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
}
