using FilmClubBot.Commands.Slips;
using QRCoder;

namespace FilmClubBot.Drawing;

/// <summary>Draws the code of the reaction slips with QRCoder.</summary>
internal sealed class SlipCode : ISlipCode
{
    // A sheet is handled, folded and read in the dark: a quarter of the code may be unreadable.
    private const QRCodeGenerator.ECCLevel Correction = QRCodeGenerator.ECCLevel.Q;

    public string Draw(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, Correction);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(8, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
