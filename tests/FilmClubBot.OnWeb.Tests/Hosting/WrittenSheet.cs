using System.Text;
using FilmClubBot.Commands.Sheets;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>A file whose bytes are a text of what was to be printed; the real one is FilmClubBot.Drawing's.</summary>
internal sealed class WrittenSheet : ISheetPrinter
{
    public ReadOnlyMemory<byte> Print(Sheet sheet, PaperSize size) => Encoding.UTF8.GetBytes($"{size} {sheet.Language} {sheet.Title}: {string.Join(' ', sheet.Parts.Select(part => part.GetType().Name))}");
}
