using System.Collections.Concurrent;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;

namespace FilmClubBot.OnWeb.Sharing;

/// <summary>The pictures of links, drawn once: a link that is posted in a large channel is read by many programs at the same time.</summary>
internal sealed class PreviewPictures(IPreviewPicture picture)
{
    // A picture has some 100 KB.
    private const int MostKept = 40;

    private readonly ConcurrentDictionary<PreviewContent, Lazy<CardImage>> _drawn = [];

    /// <summary>The picture of the content.</summary>
    public CardImage Of(PreviewContent content)
    {
        if (_drawn.Count >= MostKept && !_drawn.ContainsKey(content))
            _drawn.Clear();
        var drawing = _drawn.GetOrAdd(content, wanted => new(() => picture.Draw(wanted)));
        try
        {
            return drawing.Value;
        }
        catch
        {
            // A Lazy stores its exception too: the next reader of the link would get it although the drawing would succeed by then.
            _drawn.TryRemove(KeyValuePair.Create(content, drawing));
            throw;
        }
    }
}
