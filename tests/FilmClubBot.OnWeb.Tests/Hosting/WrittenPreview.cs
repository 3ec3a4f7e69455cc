using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>A picture whose bytes are a text of what was to be drawn; the real one is FilmClubBot.Drawing's.</summary>
internal sealed class WrittenPreview : IPreviewPicture
{
    public CardImage Draw(PreviewContent content) => new(Encoding.UTF8.GetBytes(string.Join('|', content.Title, content.Lead, content.Score, content.Words, content.Source)), "image/png", content.Title);
}
