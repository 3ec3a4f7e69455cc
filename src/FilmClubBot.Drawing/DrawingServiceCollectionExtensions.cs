using FilmClubBot.Commands.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Drawing;

/// <summary>Registers what draws pictures.</summary>
public static class DrawingServiceCollectionExtensions
{
    /// <summary>Adds the pictures that commands and pages show. ScottPlot and SkiaSharp are loaded when the first one is drawn, not here.</summary>
    public static IServiceCollection AddDrawing(this IServiceCollection services) =>
        // A factory and not the type: the container looks into a type when it is registered, and that loads the library.
        services.AddSingleton<ITimelinePicture>(_ => new TimelinePicture());
}
