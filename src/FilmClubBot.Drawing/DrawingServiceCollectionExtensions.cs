using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Drawing.Codes;
using FilmClubBot.Drawing.Covers;
using FilmClubBot.Drawing.Figures;
using FilmClubBot.Drawing.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Drawing;

/// <summary>Registers the renderers of pictures.</summary>
public static class DrawingServiceCollectionExtensions
{
    /// <summary>Adds the pictures of commands, pages and events, and sheets as PDF files. ScottPlot, SkiaSharp and QRCoder are loaded when the first one is drawn, not here.</summary>
    public static IServiceCollection AddDrawing(this IServiceCollection services) =>
        // Factories, not the types: the container inspects a registered type, which would load the library.
        services.AddSingleton<ITimelinePicture>(_ => new TimelinePicture())
            .AddSingleton<IEventCover>(provider => new EventCover(provider.GetRequiredService<Club>()))
            .AddSingleton<IPreviewPicture>(provider => new PreviewPicture(provider.GetRequiredService<Club>()))
            .AddSingleton<IFigurePicture>(provider => new FigurePicture(provider.GetRequiredService<Club>()))
            .AddSingleton<IDoctorCheck, FontsExamination>()
            .AddSingleton<ISlipCode>(_ => new SlipCode())
            .AddSingleton<ISheetPrinter>(_ => new PdfPrinter())
            .ShareAmongClubs<ITimelinePicture>().ShareAmongClubs<ISlipCode>().ShareAmongClubs<ISheetPrinter>();
}
