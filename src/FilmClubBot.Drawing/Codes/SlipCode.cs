using System.Collections;
using FilmClubBot.Commands.Slips;
using QRCoder;

namespace FilmClubBot.Drawing.Codes;

/// <summary>Draws codes that lead phones to an address, with QRCoder.</summary>
internal sealed class SlipCode : ISlipCode
{
    // A sheet is handled, folded and read in the dark: a quarter of the code may be unreadable.
    private const QRCodeGenerator.ECCLevel Correction = QRCodeGenerator.ECCLevel.Q;

    public string Draw(Uri address)
    {
        using var data = DataOf(address);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(8, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    /// <summary>The code's modules with its quiet zone, row by row: true for a dark one.</summary>
    public static IReadOnlyList<BitArray> Modules(Uri address)
    {
        using var data = DataOf(address);
        return data.ModuleMatrix;
    }

    private static QRCodeData DataOf(Uri address) => QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, Correction);
}
