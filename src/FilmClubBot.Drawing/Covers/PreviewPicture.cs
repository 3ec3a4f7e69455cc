using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Covers;

/// <summary>Draws a preview picture with SkiaSharp: title, what stands below it, and the words, from top to bottom.</summary>
internal sealed class PreviewPicture(Club club) : IPreviewPicture
{
    private const int Width = IPreviewPicture.Width, Height = IPreviewPicture.Height, Margin = 80, Strip = 44, Column = Width - (2 * Margin), Gap = 22;
    private const float ClubSize = 32, LeadSize = 36, ScoreSize = 40, SourceSize = 28;

    /// <inheritdoc/>
    public CardImage Draw(PreviewContent content) => new(Velvet.Png(Width, Height, canvas => Draw(canvas, content)), "image/png", Alternative(content));

    private static string Alternative(PreviewContent content) => string.Join(". ", new[] { content.Title, content.Lead, content.Score, content.Words, content.Source }.OfType<string>());

    private void Draw(SKCanvas canvas, PreviewContent content)
    {
        Velvet.Draw(canvas, Width, Height, Strip);
        using SKPaint light = Velvet.Paint(Velvet.Light), faded = Velvet.Paint(Velvet.Faded), brass = Velvet.Paint(Velvet.Brass);
        List<(TextBlock Text, SKPaint Paint, float Gap)> parts = [(TextBlock.Fit(content.Title, Typefaces.Bold, content.Words is null ? 96 : 76, 40, Column, content.Words is null ? 260 : 190), light, 0)];
        if (content.Lead is not null)
            parts.Add((TextBlock.Fit(content.Lead, Typefaces.Normal, LeadSize, LeadSize, Column, LeadSize * 1.2f), faded, Gap / 2f));
        if (content.Score is not null)
            parts.Add((TextBlock.Fit(content.Score, Typefaces.Normal, ScoreSize, LeadSize, Column, ScoreSize * 1.2f), brass, Gap / 2f));
        if (content.Words is not null)
            parts.Add((TextBlock.Fit(content.Words, Typefaces.Italic, 38, 28, Column, 150), light, Gap));
        if (content.Source is not null)
            parts.Add((TextBlock.Fit(content.Source, Typefaces.Normal, SourceSize, SourceSize, Column, SourceSize * 1.2f), faded, Gap / 2f));

        // The middle of what is left above the society's name.
        var bottom = Height - Strip - ClubSize - 30;
        var top = Strip + ((bottom - Strip - parts.Sum(part => part.Text.Height + part.Gap)) / 2);
        foreach (var (text, paint, gap) in parts)
        {
            top += gap;
            text.Draw(canvas, Margin, top, paint);
            top += text.Height;
        }

        if (content.Title == club.Name)
            return;
        TextBlock.Fit(club.Name, Typefaces.Bold, ClubSize, ClubSize, Column, ClubSize).Draw(canvas, Margin, bottom, faded);
    }
}
