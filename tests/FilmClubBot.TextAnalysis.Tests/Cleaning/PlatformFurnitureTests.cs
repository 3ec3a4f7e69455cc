using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Cleaning;

public sealed class PlatformFurnitureTests
{
    private const string First = "Salt Roads takes an hour to cross a marsh, and nobody in it is in a hurry to arrive.";
    private const string Last = "It is a film about patience, and it asks for some.";

    private static string Body(string before = "", string between = "", string after = "") =>
        Read.Clean($"{before}<p>{First}</p>{between}<p>{Last}</p>{after}", BodyFormat.Html, "Salt Roads (2022)").Body;

    [Theory]
    [InlineData("<figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\"><div class=\"kg-bookmark-title\">Ten rooms</div><span class=\"kg-bookmark-author\">Another Paper</span></a></figure>")]
    [InlineData("<div class=\"kg-card kg-button-card kg-align-center\"><a class=\"kg-btn\">Support the letter</a></div>")]
    [InlineData("<div class=\"kg-card kg-signup-card kg-width-regular\"><h2>Sign up for Another Letter</h2><p>A letter a week.</p></div>")]
    [InlineData("<div class=\"subscription-widget-wrap-editor\" data-component-name=\"SubscribeWidgetToDOM\"><div class=\"preamble\"><p class=\"cta-caption\">A letter that readers pay for.</p></div></div>")]
    [InlineData("<p class=\"button-wrapper\" data-component-name=\"ButtonCreateButton\"><a class=\"button primary\">Give a present</a></p>")]
    [InlineData("<div class=\"embedded-post-wrap\" data-component-name=\"EmbeddedPostToDOM\"><p>Another post of ours</p></div>")]
    [InlineData("<table class=\"tr-caption-container\"><tbody><tr><td><img src=\"y.jpg\"></td></tr><tr><td class=\"tr-caption\">The marsh, at low tide</td></tr></tbody></table>")]
    [InlineData("<div class=\"blogger-post-footer\">Read us by feed!</div>")]
    [InlineData("<blockquote class=\"wp-embedded-content\"><a>Another post of ours</a></blockquote>")]
    [InlineData("<div class=\"sharedaddy sd-sharing-enabled\"><h3>Pass it on</h3></div><div id=\"jp-relatedposts\" class=\"jp-relatedposts\"><em>Our others</em></div>")]
    [InlineData("<a class=\"woocommerce-store-notice__dismiss-link\">Out of my sight</a>")]
    [InlineData("<p>Dismiss</p>")]
    [InlineData("<p>#Film #SaltRoads #Kino2022</p>")]
    [InlineData("<p>#film</p>")]
    [InlineData("<table><tr><th>Cast</th><th>Role</th></tr><tr><td>Mara Okoye</td><td>The ferryman</td></tr></table>")]
    public void Is_left_out_by_its_markup(string furniture) => Assert.Equal($"{First}\n\n{Last}", Body(between: furniture));

    [Theory]
    [InlineData("<p>The post <a>Salt Roads</a> appeared first on <a>Our Marsh</a>.</p>")]
    [InlineData("<p><a>Salt Roads (2022)</a> was originally published in <a>Our Marsh</a> on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>")]
    [InlineData("<p>Der Beitrag <a>Salt Roads</a> erschien zuerst auf <a>Unser Moor</a>.</p>")]
    [InlineData("<p>Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)</p><p>Gefällt mir</p><p>Wird geladen …</p>")]
    [InlineData("<p>L’article <a>Salt Roads</a> est apparu en premier sur <a>Notre marais</a>.</p>")]
    [InlineData("<p>Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)</p><p>J’aime</p><p>Chargement…</p>")]
    [InlineData("<p>El cargo <a>Salt Roads</a> apareció primero en <a>Nuestra marisma</a>.</p>")]
    [InlineData("<p>La entrada Salt Roads se publicó primero en Nuestra marisma.</p>")]
    [InlineData("<p>Haz clic para compartir en Facebook (Se abre en una ventana nueva)</p><p>Me gusta</p><p>Cargando…</p>")]
    [InlineData("<p>L'articolo Salt Roads proviene da La nostra palude.</p>")]
    [InlineData("<p>Het bericht Salt Roads verscheen eerst op Ons moeras.</p>")]
    [InlineData("<p>O post Salt Roads apareceu primeiro em Nosso brejo.</p>")]
    [InlineData("<p>Thanks for reading Our Marsh! Subscribe for free to receive new posts and support my work.</p>")]
    [InlineData("<h3>Ähnliche Beiträge</h3><p>Ein anderer Film</p>")]
    [InlineData("<h3>Articles similaires</h3><p>Un autre film</p>")]
    [InlineData("<h3>Entradas relacionadas</h3><p>Otra película</p>")]
    public void Is_left_out_by_its_sentences(string furniture) => Assert.Equal($"{First}\n\n{Last}", Body(after: furniture));

    [Theory]
    [InlineData("<p><em>Our Marsh is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</em></p>")]
    [InlineData("<p>Unser Moor ist eine von Lesern unterstützte Publikation. Um neue Beiträge zu erhalten, abonniere uns.</p>")]
    [InlineData("<p>This review may contain spoilers.</p>")]
    public void Is_no_first_sentence(string furniture) => Assert.Equal($"{First}\n\n{Last}", Body(before: furniture));

    [Fact]
    public void Is_cut_off_the_end_of_a_paragraph() =>
        Assert.Equal($"{First}\n\n{Last}", Read.Clean($"<p>{First}</p><p>{Last} <a class=\"more-link\" href=\"#\">Continue reading <span class=\"screen-reader-text\">\"Salt Roads\"</span></a></p>", BodyFormat.Html, "Salt Roads").Body);

    [Theory]
    [InlineData("The post of the ferryman is the one thing that we learn of him, and it appeared to him in a dream.")]
    [InlineData("Der Beitrag der Kamera ist ihre Geduld.")]
    [InlineData("She dismisses him, and thanks him for reading to her.")]
    [InlineData("La entrada es gratis y el mar no.")]
    public void Is_not_seen_in_prose(string prose) => Assert.Contains(prose, Body(between: $"<p>{prose}</p>"), StringComparison.Ordinal);

    [Fact]
    public void Is_not_the_table_that_lays_a_page_out()
    {
        var prose = string.Join(' ', Enumerable.Repeat(First, 4));
        Assert.Equal(prose, Read.Clean($"<table><tr><td>Menu</td><td><p>{prose}</p></td></tr></table>", BodyFormat.Html, "Salt Roads").Body.Replace("Menu\n\n", "", StringComparison.Ordinal));
    }
}
