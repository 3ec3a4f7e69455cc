using System.Text;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.OnDiscord.Tests.Hosting;

/// <summary>A cover that is a picture by its signature, with the film in place of its pixels.</summary>
internal sealed class LabelledCover : IEventCover
{
    public static byte[] Of(string film) => [0x89, .. "PNG\r\n\u001a\n"u8, .. Encoding.UTF8.GetBytes(film)];

    public CardImage Draw(string film) => new(Of(film), "image/png", film);
}
