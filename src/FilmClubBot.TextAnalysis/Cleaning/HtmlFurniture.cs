using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Distinguishes elements of the page from elements of the review.</summary>
internal static class HtmlFurniture
{
    private static readonly FrozenSet<string> _elements = English.Set(
        "script style noscript template nav footer aside form button input select textarea iframe svg math video audio object embed canvas figcaption dialog menu label head link meta");

    private static readonly FrozenSet<string> _roles = English.Set("navigation complementary banner contentinfo search dialog alert menu toolbar form");

    /// <summary>Whether an element never contains text of a review.</summary>
    public static bool IsAlways(IElement element) =>
        _elements.Contains(element.LocalName) && !(element.LocalName == "footer" && element.Closest("blockquote") is not null)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true" && element.LocalName is not ("span" or "em" or "i")
        || element.GetAttribute("role") is { } role && _roles.Contains(role)
        || element.GetAttribute("style") is { } style && HiddenStyle.IsMatch(style);

    /// <summary>Whether an element is boilerplate according to its class or id.</summary>
    public static bool IsByName(IElement element)
    {
        var names = $"{element.ClassName} {element.Id} {element.GetAttribute("data-component")} {element.GetAttribute("data-component-name")}";
        return names.Length > 3 && (FurnitureNames.IsMatch(names) || PlatformNames.IsMatch(names));
    }

    private static Regex HiddenStyle { get; } = Pattern.Of(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase);

    // Cards and buttons of Ghost, widgets of Substack, captions and footers of Blogger, blocks of WordPress and Squarespace, forms of mailing lists.
    private static Regex PlatformNames { get; } = Pattern.Of(@"(?:^|\s)(?:kg-(?:bookmark|button|signup|cta|email|email-cta|product|file|audio|video|collection|header)-card|kg-bookmark-container|gh-(?:post-upgrade-)?cta|gh-subscribe|subscription-widget(?:-wrap)?(?:-editor)?|subscribe-widget|button-wrapper|captioned-button-wrap|(?:embedded-post|digest-post-embed|poll-embed|install-substack-app-embed|community-chat)(?:-wrap)?|cta-caption|(?:SubscribeWidget|ButtonCreateButton|CaptionedButton|EmbeddedPost|DigestPostEmbed|Poll|InstallSubstackApp|Paywall)(?:ToDOM)?|tr-caption(?:-container)?|blogger-post-footer|wp-embedded-content|wp-block-(?:buttons?|file|latest-posts|latest-comments|rss|query|post-terms|post-navigation-link)|more-link|post-edit-link|instagram-media|sqs-block-(?:button|newsletter|form)|image-caption|mc_embed_signup|mc4wp-form|[\w-]{0,60}dismiss(?:-[\w-]{0,60})?)(?:$|\s)");

    private static Regex FurnitureNames { get; } = Pattern.Of(@"(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|sd-sharing|social|addtoany|sharethis|jp-relatedposts|related|relatedposts|related-posts|recommended|recirc|comment|comments|comments-area|comment-list|respond|disqus|disqus_thread|cookie|cookies|consent|gdpr|newsletter|subscribe|subscription|signup|sidebar|widget|widgets|breadcrumb|breadcrumbs|pagination|pager|post-navigation|nav-links|navigation|navbar|nav|tag-links|tags|tags-links|post-tags|cat-links|categories|post-meta|entry-meta|postmeta|meta|byline|author-bio|author-box|about-author|advert|advertisement|ad-container|adsbygoogle|promo|popup|modal|skip-link|screen-reader-text|sr-only|visually-hidden|wp-caption-text|gallery-caption|post-footer|entry-footer|site-header|site-footer|masthead|likes|sharing-buttons|toc|print-only|yarpp|wpcnt|likebox)(?:$|[\s_]|-(?:list|box|bar|block|buttons?|links?|wrap|wrapper|container|section|area|posts?|form|notice|banner|icons?|widget|text|menu|info|inner|title|header))", RegexOptions.IgnoreCase);
}
