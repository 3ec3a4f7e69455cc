namespace FilmClubBot.Commands.Slips;

/// <summary>Draws the code that leads a phone to the reaction slips, or to another page.</summary>
public interface ISlipCode
{
    /// <summary>The address as a QR code: an <c>svg</c> element that scales, black on white with a quiet zone.</summary>
    string Draw(Uri address);
}
